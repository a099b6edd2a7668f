// Makes the pages' tabs, buttons and fields more comfortable where scripts run. Nothing needs it.

import {
  Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink, Tabs,
  createAll, isSupported,
} from "./govuk-frontend.js";

document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}

if (isSupported()) {
  const components = [
    Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink, Tabs,
  ];
  for (const component of components) createAll(component);
}

// A button with data-copies="ID" copies that element's text, and says so beside it.
for (const button of document.querySelectorAll("[data-copies]")) {
  const text = document.getElementById(button.dataset.copies);
  if (!text || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    const said = button.nextElementSibling;
    if (said) said.textContent = "Copied";
  });
}

// A table that fits its place needs no scrolling, and so no stop for the Tab key.
const tables = document.querySelectorAll(".hl-table");
const watch = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    const scrolls =
      target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
    if (scrolls) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});
for (const table of tables) watch.observe(table);
