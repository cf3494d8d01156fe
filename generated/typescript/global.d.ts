// Made by `python3 -m generator` from generator/targets/typescript/static. Do not edit.
/**
 * The globals that PortOne's V1 SDK makes, for files that use `IMP` without importing it.
 *
 * `import "portone-v1/global"` once in a project, or name it in `types` of its tsconfig.json. Another
 * package that declares `window.IMP`, as iamport-typings does, and this one exclude each other.
 */

import type { Iamport } from "./portone-v1.js";

declare global {
  /** PortOne V1 SDK. There once its script has been loaded. */
  const IMP: Iamport;

  interface Window {
    /** PortOne V1 SDK. There once its script has been loaded. */
    IMP?: Iamport;
  }
}
