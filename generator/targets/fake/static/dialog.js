// --- The window for people -------------------------------------------------------------------

import { ACCOUNT, ISSUED } from "./sent.js";
import { say } from "./words.js";

const STYLE = `
:host { all: initial }
dialog { font: 16px/1.5 system-ui, sans-serif; color: #111; background: #fff; padding: 1rem;
  border: 4px solid #b00020; border-radius: 8px; max-width: 34rem }
h2, #what { margin: 0; font: bold 1.4rem sans-serif; color: #b00020 }
[role=group] { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end }
button, input { font: inherit; box-sizing: border-box; min-height: 44px; padding: .4rem .8rem; color: #111;
  background: #fff; border: 2px solid #555; border-radius: 6px }
:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px }
label { display: grid }
pre { background: #f2f2f2; padding: .5rem; margin: 0;
  max-height: 14rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere }
`;
const CODE = "PAY_PROCESS_CANCELED";

/** Shows what is asked, and resolves to what the person says has happened. */
function askPerson(request, made, language) {
  const _ = (name, ...values) => say(language, name, ...values);
  return new Promise((resolve) => {
    const host = element("fake-imp", { lang: language });
    const dialog = element("dialog", { "aria-labelledby": "title", "aria-describedby": "what" });
    const end = (happening) => {
      dialog.close();
      host.remove();
      resolve(happening);
    };
    dialog.append(...contents(request, made, end, _));
    // Escape is the buyer's cancel.
    dialog.addEventListener("cancel", () => end({ outcome: "failed" }));
    host.attachShadow({ mode: "open" }).append(dialog);
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    host.shadowRoot.adoptedStyleSheets = [style];
    document.body.append(host);
    dialog.showModal();
  });
}

function contents(request, made, end, _) {
  const { amount, currency = "KRW" } = request.params;
  const preview = element("pre", { tabindex: "0", role: "region", "aria-labelledby": "will" });
  const show = (happening) => {
    const { url, payload } = made(happening);
    preview.textContent = url ?? (payload && JSON.stringify(payload, null, 2)) ?? _("nothing");
  };
  return [
    element("h2", { id: "title" }, _("title")),
    element("p", { id: "what" }, _("fake")),
    element("p", {}, `${request.provider} · ${amount} ${currency}`),
    element("p", { id: "choose" }, _("choose")),
    element("div", { role: "group", "aria-labelledby": "choose" }, ...choices(request, show, end, _)),
    element("p", { id: "will" }, _("will")),
    preview,
  ];
}

function choices(request, show, end, _) {
  const button = (label, chosen) => {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("focus", () => show(chosen()));
    made.addEventListener("pointerenter", () => show(chosen()));
    made.addEventListener("click", () => end(chosen()));
    return made;
  };
  const well = request.method === ACCOUNT ? ISSUED : "paid";
  const code = element("input", { type: "text", autocomplete: "off", value: CODE });
  return [
    button(_(well), () => ({ outcome: well })),
    button(_("failed"), () => ({ outcome: "failed" })),
    element("label", {}, _("code"), code),
    button(_("with_code"), () => ({ outcome: "failed", error_code: code.value })),
    button(_("closed"), () => ({ outcome: "closed" })),
  ];
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export { askPerson };
