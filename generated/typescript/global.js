// Made by `python3 -m generator` from generator/targets/typescript/static. Do not edit.
// Types only: what is imported by this name is global.d.ts.

export {};
