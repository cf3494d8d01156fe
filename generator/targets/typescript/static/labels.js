// Names for people. What a program does not use of them, a bundler leaves out.

import { dictionary } from "./json.js";

/** A table from codes to their labels. */
function labels(table) {
  return dictionary(Object.entries(table).map(([code, label]) => [code, Object.freeze(label)]));
}

export { labels };
