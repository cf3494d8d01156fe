/** Reads what stands in the box, as it changes, and shows what it is. Nothing is kept or sent. */

import { _, speak } from "./words.js";

const known = JSON.parse(document.getElementById("known").textContent);
const box = document.getElementById("pasted");
const choosing = document.getElementById("choosing");
const provider = document.getElementById("provider");
const summary = document.getElementById("summary");
const result = document.getElementById("result");

const PAUSE_IN_TYPING = 200;
const LARGEST_FILE = 5_000_000;
let timer;
let parts = null;
let loading = null;

speak(known);

/** The code that reads: fetched with the first paste, at hand from then on. */
function load() {
  loading ??= Promise.all([import("./findings.js"), import("./view.js")]).then(
    ([{ examine }, { summaryOf, viewOf }]) => {
      parts = { examine, summaryOf, viewOf };
    },
  );
  return loading;
}

function show() {
  clearTimeout(timer);
  // Nothing of the text before stays, whatever happens to this one.
  result.replaceChildren();
  if (box.value.trim() === "") {
    choosing.hidden = true;
    summary.textContent = _("Nothing has been pasted yet.");
  } else if (parts === null) {
    summary.textContent = _("Reading …");
    load().then(show);
  } else {
    explain();
  }
}

function explain() {
  const findings = parts.examine(box.value, known, provider.value || null);
  choosing.hidden = findings.kind !== "read" || findings.provider !== null;
  summary.textContent = parts.summaryOf(findings, known);
  result.replaceChildren(...parts.viewOf(findings, known));
}

/** After a paste the answer is what to look at; on a phone it would be below the keyboard. */
async function showAtOnce() {
  show();
  await loading;
  const card = result.firstElementChild;
  if (card !== null && card.getBoundingClientRect().top > innerHeight / 2) {
    box.blur();
    card.scrollIntoView({ block: "start" });
  }
}

function put(text) {
  box.value = text;
  provider.value = "";
  showAtOnce();
}

box.addEventListener("input", (event) => {
  clearTimeout(timer);
  if (event.inputType === "insertFromPaste") {
    showAtOnce();
  } else {
    timer = setTimeout(show, PAUSE_IN_TYPING);
  }
});
provider.addEventListener("change", show);
for (const button of document.querySelectorAll("[data-example]")) {
  button.addEventListener("click", () => put(known.examples[Number(button.dataset.example)]));
}
document.getElementById("clear").addEventListener("click", () => {
  [box.value, provider.value] = ["", ""];
  show();
  box.focus();
});

// A file anywhere on the page is read as if it had been pasted.
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", async (event) => {
  const [file] = event.dataTransfer.files;
  if (file !== undefined) {
    event.preventDefault();
    put(await file.slice(0, LARGEST_FILE).text());
  }
});
show();
