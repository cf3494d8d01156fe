/** Reads what stands in the box, as it changes, and shows what it is. Nothing is kept or sent. */

import { examine } from "./findings.js";
import { summaryOf, viewOf } from "./view.js";

const known = JSON.parse(document.getElementById("known").textContent);
const box = document.getElementById("pasted");
const choosing = document.getElementById("choosing");
const provider = document.getElementById("provider");
const summary = document.getElementById("summary");
const result = document.getElementById("result");

const PAUSE_IN_TYPING = 200;
let timer;

function show() {
  clearTimeout(timer);
  // Nothing of the text before stays, whatever happens to this one.
  result.replaceChildren();
  if (box.value.trim() === "") {
    choosing.hidden = true;
    summary.textContent = known.words.waiting;
    return;
  }
  const findings = examine(box.value, known.tables, provider.value || null);
  choosing.hidden = findings.kind !== "read" || findings.response.pg_provider !== null;
  summary.textContent = summaryOf(findings, known);
  result.replaceChildren(...viewOf(findings, known));
}

function put(text) {
  box.value = text;
  provider.value = "";
  show();
}

box.addEventListener("input", (event) => {
  clearTimeout(timer);
  if (event.inputType === "insertFromPaste") {
    show();
  } else {
    timer = setTimeout(show, PAUSE_IN_TYPING);
  }
});
provider.addEventListener("change", show);
for (const button of document.querySelectorAll("[data-example]")) {
  button.addEventListener("click", () => put(known.examples[Number(button.dataset.example)]));
}
document.getElementById("clear").addEventListener("click", () => {
  put("");
  box.focus();
});
show();
