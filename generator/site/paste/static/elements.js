/** Elements of the page. What is put into them is text: nothing here, or anywhere, makes HTML. */

export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** In a new tab, since what was pasted is kept nowhere. */
export function link(address, ...children) {
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** With roles, since on a narrow screen each row is a card: tables shown otherwise lose theirs. */
export function table(kind, heads, rows) {
  const body = rows.map(([first, ...cells]) =>
    row([
      element("th", { scope: "row", role: "rowheader" }, first),
      ...cells.map((cell, index) => data(cell, heads[index + 1])),
    ]),
  );
  return element(
    "table",
    { class: kind, role: "table" },
    element("thead", { role: "rowgroup" }, row(heads.map(headOf))),
    element("tbody", { role: "rowgroup" }, ...body),
  );
}

function row(cells) {
  return element("tr", { role: "row" }, ...cells);
}

function headOf(text) {
  return element("th", { scope: "col", role: "columnheader" }, text);
}

function data(cell, head) {
  return element("td", { role: "cell", "data-head": head }, cell);
}
