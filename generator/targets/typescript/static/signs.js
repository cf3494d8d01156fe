// The signs by which foreign objects are known.

/** What may be asked of a payload's keys: one whose value is undefined counts as absent. */
function signsOf(payload, keys, fieldCount) {
  const has = (key) => Object.hasOwn(payload, key) && payload[key] !== undefined;
  const isThere = (name) => keys.some((key) => baseOf(key) === name && has(key));
  return {
    all: (names) => names.every(has),
    atLeast: (count, names) => names.filter(isThere).length >= count,
    none: (names) => !names.some(has),
    // Most payloads have too many fields for any of them.
    only: (names) =>
      fieldCount <= names.length &&
      keys.every((key) => names.includes(baseOf(key)) || !has(key)),
  };
}

/** `extra` of `extra[delivery]`. */
function baseOf(key) {
  const at = key.indexOf("[");
  return at < 0 ? key : key.slice(0, at);
}

export { signsOf };
