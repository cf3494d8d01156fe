/** The search of a page: opens by button and key, fetches its index when first touched, shows hits. */

const host = document.getElementById("search");
const opener = document.getElementById("search-opener");
const dialog = host.shadowRoot.querySelector("dialog");
const box = dialog.querySelector("[role=combobox]");
const list = dialog.querySelector("[role=listbox]");
const status = dialog.querySelector("[role=status]");
const nothing = dialog.querySelector(".nothing");
const near = dialog.querySelector(".near");
const base = new URL(host.dataset.base, document.baseURI);

let loading = null;
let found = [];
let active = -1;

/** The index, fetched once; again after a failure. */
function load() {
  loading ??= Promise.all([import("./match.js"), fetch(new URL("search.json", base))])
    .then(async ([{ Index }, answer]) => new Index(await answer.json()))
    .catch((error) => {
      loading = null;
      throw error;
    });
  return loading;
}

function open() {
  if (!dialog.open) {
    dialog.showModal();
  }
  box.select();
  search();
}

async function search() {
  const query = box.value;
  try {
    const index = await load();
    // What was typed meanwhile has asked for itself.
    if (query === box.value) {
      show(index, query);
    }
  } catch {
    status.textContent = host.dataset.unavailable;
  }
}

function show(index, query) {
  found = index.find(query);
  list.replaceChildren(...found.map(hit));
  const isNothing = query.trim() !== "" && found.length === 0;
  nothing.hidden = !isNothing;
  near.replaceChildren(...(isNothing ? index.near(query).map(nearWord) : []));
  status.textContent = message(query);
  activate(found.length > 0 ? 0 : -1);
  list.parentElement.scrollTop = 0;
}

function message(query) {
  if (query.trim() === "") {
    return "";
  }
  const { one, many, none } = host.dataset;
  return found.length === 0 ? none : (found.length === 1 ? one : many).replace("{count}", found.length);
}

function hit({ at, title, page, text }, index) {
  const link = element("a", { id: `hit-${index}`, role: "option", href: new URL(at, base).href });
  link.append(
    element("span", { class: "title" }, title),
    element("span", { class: "page" }, page),
    element("span", { class: "excerpt" }, text.slice(0, 160)),
  );
  // A place on this very page is scrolled to, below the dialog.
  link.addEventListener("click", () => dialog.close());
  const item = element("li", { role: "presentation" });
  item.append(link);
  return item;
}

function nearWord(word) {
  const button = element("button", { type: "button" }, word);
  button.addEventListener("click", () => {
    box.value = word;
    box.focus();
    search();
  });
  return button;
}

function activate(index) {
  active = index;
  const links = [...list.querySelectorAll("a")];
  links.forEach((link, at) => link.setAttribute("aria-selected", String(at === active)));
  links[active]?.scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-expanded", String(links.length > 0));
  if (active < 0) {
    box.removeAttribute("aria-activedescendant");
  } else {
    box.setAttribute("aria-activedescendant", `hit-${active}`);
  }
}

function element(tag, attributes, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.textContent = text;
  return made;
}

function isTyping({ target }) {
  return target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName);
}

opener.addEventListener("click", open);
for (const touch of ["pointerenter", "focus"]) {
  opener.addEventListener(touch, () => load().catch(() => {}), { once: true });
}
// The sign in the header of a narrow page is the label of this box.
const toggle = document.getElementById("__search");
toggle.addEventListener("change", () => {
  toggle.checked = false;
  open();
});
addEventListener("keydown", (event) => {
  const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
  if (isCommand || (event.key === "/" && !dialog.open && !isTyping(event))) {
    event.preventDefault();
    open();
  }
});
box.addEventListener("input", search);
box.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  // While a syllable is put together, keys are the input method's.
  if (event.isComposing || found.length === 0) {
    return;
  }
  if (step !== undefined) {
    event.preventDefault();
    activate((active + step + found.length) % found.length);
  } else if (event.key === "Enter") {
    event.preventDefault();
    list.querySelectorAll("a")[active].click();
  }
});
dialog.addEventListener("click", (event) => {
  // Beside the box: the dialog itself is only seen there.
  if (event.target === dialog || event.target.closest(".close")) {
    dialog.close();
  }
});
