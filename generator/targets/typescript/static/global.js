// Types only: what is imported by this name is global.d.ts.

export {};
