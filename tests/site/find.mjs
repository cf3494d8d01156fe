// Asks the matcher of the search. In: where it is, an index, queries. Out: places for each query.
import { readFileSync } from "node:fs";

const { matcher, index, queries } = JSON.parse(readFileSync(0, "utf-8"));
const source = readFileSync(new URL(matcher), "utf-8");
const { Index } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
const entries = new Index(JSON.parse(readFileSync(index, "utf-8")));
const found = queries.map((query) => [query, entries.find(query).map(({ at }) => at)]);
console.log(JSON.stringify(Object.fromEntries(found)));
