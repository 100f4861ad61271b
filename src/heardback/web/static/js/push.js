// Notices that this browser shows by itself: it subscribes at its maker's push service, and says so in a form.

const canShowNotices = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function subscription() {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? undefined;
}

// The page knows the browsers that get notices by a hash of their address at the push service.
async function isOneOf(form, known) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(known.endpoint));
  const digest = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return form.dataset.devices.split(" ").includes(digest);
}

async function showPush() {
  const form = document.querySelector("form[data-push]");
  if (!form || !canShowNotices) return;
  const known = await subscription();
  const button = form.querySelector("button");
  const gets = Boolean(known && (await isOneOf(form, known)));
  button.name = gets ? "stop" : "";
  button.textContent = gets ? button.dataset.stop : button.dataset.start;
  form.hidden = false;
}

async function subscribed(key) {
  if ((await Notification.requestPermission()) !== "granted") throw new Error("not allowed");
  await navigator.serviceWorker.register("/service-worker.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe(); // it may be for another key of the server
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

async function unsubscribed() {
  const known = await subscription();
  await known?.unsubscribe();
  return known;
}

document.addEventListener("submit", async (event) => {
  const form = event.target.closest?.("form[data-push]");
  if (!form) return;
  event.preventDefault();
  const { submitter } = event;
  try {
    const about = submitter?.name === "stop" ? await unsubscribed() : await subscribed(form.dataset.push);
    form.elements.subscription.value = JSON.stringify(about);
    if (submitter?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "stop" }));
    form.submit();
  } catch {
    form.querySelector("[data-refused]").hidden = false;
  }
});

document.addEventListener("htmx:afterSettle", showPush);
showPush();
