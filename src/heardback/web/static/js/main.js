// What pages can do beyond HTML. Everything here is a convenience: without it, every page still works.

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const search = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !typing(event.target));
  if (search) {
    event.preventDefault();
    const field = document.querySelector("input[type=search]");
    const list = document.querySelector("[data-key=a]");
    if (field) field.focus();
    else if (list) location.assign(list.href + "?find");
    return;
  }
  if (event.key === "Escape") document.querySelector("details.more[open]")?.removeAttribute("open");
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "?") document.getElementById("shortcuts")?.showModal();
  else if (/^[a-z]$/.test(event.key) && !document.querySelector("dialog[open]")) {
    document.querySelector(`[data-key="${event.key}"]`)?.click();
  }
});

document.addEventListener("click", (event) => {
  const open = document.querySelector("details.more[open]");
  if (open && !open.contains(event.target)) open.removeAttribute("open");
  const copy = event.target.closest?.("[data-copy]");
  if (copy) copied(copy);
  const print = event.target.closest?.("[data-print]");
  if (print) window.print();
});

async function copied(button) {
  const source = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.innerText);
  button.textContent = button.dataset.copied;
}

// After a page was exchanged in place, reading begins at its top, for a screen reader too.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id === "page") document.getElementById("main")?.focus({ preventScroll: true });
});

// A second press of the same button changes nothing (each form has a key of its own), but need not be tried.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
  setTimeout(() => delete event.target.dataset.sent, 3000);
});

// Who leaves a form half filled goes by the browser's own way: coming back, they find what they had typed. A form that
// keeps itself while one types needs no such care.
document.addEventListener("htmx:beforeRequest", (event) => {
  const { boosted, elt: link } = event.detail;
  if (!boosted || !link.href || ![...document.querySelectorAll("main form")].some(isBegun)) return;
  event.preventDefault();
  location.assign(link.href);
});

const isBegun = (form) => !form.querySelector("[hx-post]") && [...form.elements].some(isTouched);

function isTouched(field) {
  if (field.type === "hidden" || field.type === "search") return false;
  if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  return field.defaultValue !== undefined && field.value !== field.defaultValue; // buttons have no default
}

// Forms that want to know it are told the time zone of this browser.
document.addEventListener("htmx:load", () => {
  for (const field of document.querySelectorAll("input[data-fill=timezone]")) {
    field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }
});
