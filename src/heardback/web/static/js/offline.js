// Today on this device, for reading offline: only where somebody asked for it, until they take it back or sign out.

const KEPT_TODAY = "today";
const canKeep = "serviceWorker" in navigator && "caches" in window;

const isKept = () => (canKeep ? caches.has(KEPT_TODAY) : Promise.resolve(false));

async function keepToday() {
  const cache = await caches.open(KEPT_TODAY);
  await navigator.serviceWorker.register("/service-worker.js");
  const parts = [...document.querySelectorAll("link[rel=stylesheet], link[rel=preload]")].map((link) => link.href);
  const scripts = [...document.querySelectorAll("script[src]")].map((script) => script.src);
  await cache.addAll(["/", ...parts, ...scripts]);
}

async function forgetToday() {
  await caches.delete(KEPT_TODAY);
  for (const one of await navigator.serviceWorker.getRegistrations()) {
    if (!(await one.pushManager?.getSubscription())) await one.unregister();
  }
}

async function showChoice() {
  const choice = document.querySelector("[data-keep-today]");
  if (!choice || !canKeep) return;
  const button = choice.querySelector("button");
  button.textContent = (await isKept()) ? button.dataset.stop : button.dataset.start;
  choice.hidden = false;
}

document.addEventListener("click", async (event) => {
  if (!event.target.closest?.("[data-keep-today] button")) return;
  await ((await isKept()) ? forgetToday() : keepToday());
  await showChoice();
});

document.addEventListener("submit", (event) => {
  if (canKeep && event.target.getAttribute("action")?.endsWith("/accounts/logout/")) caches.delete(KEPT_TODAY);
});

document.addEventListener("htmx:afterSettle", showChoice);
showChoice();
isKept().then((yes) => yes && navigator.serviceWorker.register("/service-worker.js"));
