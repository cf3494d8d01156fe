/** Light, dark, or as the system has it: what the rest of the site has stored, and its switch. */

const root = document.documentElement;
const button = document.getElementById("scheme");
const labels = JSON.parse(button.dataset.labels);
// Where the theme keeps the choice for this edition.
const key = `${new URL("..", location.href).pathname}.__palette`;
const CHOICES = [
  { media: "(prefers-color-scheme)", scheme: "" },
  { media: "(prefers-color-scheme: light)", scheme: "default" },
  { media: "(prefers-color-scheme: dark)", scheme: "slate" },
];
let chosen = 0;

function stored() {
  try {
    const { media } = JSON.parse(localStorage.getItem(key)).color;
    return CHOICES.findIndex((choice) => choice.media === media);
  } catch {
    return 0;
  }
}

function apply(index) {
  chosen = Math.max(0, index);
  root.dataset.scheme = CHOICES[chosen].scheme;
  button.textContent = labels[chosen];
}

button.hidden = false;
button.addEventListener("click", () => {
  apply((chosen + 1) % CHOICES.length);
  const color = { ...CHOICES[chosen], scheme: CHOICES[chosen].scheme || "default", primary: "indigo", accent: "indigo" };
  try {
    localStorage.setItem(key, JSON.stringify({ index: chosen, color }));
  } catch {
    // Where nothing may be stored, the choice holds for this page.
  }
});
apply(stored());
