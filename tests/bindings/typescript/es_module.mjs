// Answers calls, one a line of stdin, with a line each.
// {"structure": payload} and {"structureQuery": query}: {"argument", "response"}, or {"argument", "errors", "message"}.
// {"roundTrip": [function, argument]}: {"argument", "wire"}, what comes back of a response.
// {"evaluate": "an expression"}, which finds the exports of both modules, and vm: the same without the argument.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

const folder = pathToFileURL(`${process.argv[2]}/`);
const module = await import(new URL("portone-v1.js", folder));
const reference = await import(new URL("reference.js", folder));
const names = { ...module, ...reference, vm };

function evaluate(expression) {
  return new Function(...Object.keys(names), `return ${expression};`)(...Object.values(names));
}

function answer(call) {
  const [[name, argument]] = Object.entries(call);
  if (name === "roundTrip") {
    const [read, sent] = argument;
    return { argument: sent, wire: module.unstructure(module[read](sent)) };
  }
  const echo = name === "evaluate" ? {} : { argument };
  try {
    return { ...echo, response: name === "evaluate" ? evaluate(argument) : module[name](argument) };
  } catch (error) {
    if (!(error instanceof module.ResponseError)) {
      throw error;
    }
    return { ...echo, errors: error.errors, message: error.message };
  }
}

const calls = readFileSync(0, "utf8").split("\n").filter(Boolean);
process.stdout.write(calls.map((call) => `${JSON.stringify(answer(JSON.parse(call)))}\n`).join(""));
