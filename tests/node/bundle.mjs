// Prints what a page loads that has the script on stdin, in the folder that is the first argument:
// bundled with all that it imports, and minified.

import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";

const { outputFiles } = buildSync({
  stdin: { contents: readFileSync(0, "utf8"), resolveDir: process.argv[2] },
  bundle: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  write: false,
});
process.stdout.write(outputFiles[0].text);
