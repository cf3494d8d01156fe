/** English in place, and what stands for it in the language of the page. */

let translations = {};

export function speak(known) {
  translations = known.translations;
}

/** A message in the language of the page, with `parts` put in for each `{name}`. */
export function _(message, parts = {}) {
  return (translations[message] ?? message).replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(parts, name) ? String(parts[name]) : whole,
  );
}
