"use strict";

// The switch of languages keeps the place on the page: both pages answer to both anchors.
for (const link of document.querySelectorAll("a.portone-language")) {
  const page = link.href;
  const follow = () => {
    link.href = page + location.hash;
  };
  addEventListener("hashchange", follow);
  // Zensical writes the place into the address without an event.
  link.addEventListener("pointerdown", follow);
  link.addEventListener("focus", follow);
  follow();
}

// A table that scrolls within its box can be reached, and scrolled, by key.
const boxes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.tabIndex = 0;
    } else {
      target.removeAttribute("tabindex");
    }
  }
});
// Zensical makes the boxes once it has read the page.
addEventListener("load", () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
    boxes.observe(box);
  }
});
