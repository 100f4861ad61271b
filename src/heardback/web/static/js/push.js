// Notices that this browser shows by itself: it subscribes at its maker's push service, and says so in a form.

const canShowNotices = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

function showPush() {
  const form = document.querySelector("form[data-push]");
  if (form && canShowNotices) form.hidden = false;
}

async function subscribed(key) {
  if ((await Notification.requestPermission()) !== "granted") throw new Error("not allowed");
  await navigator.serviceWorker.register("/service-worker.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

document.addEventListener("submit", async (event) => {
  const form = event.target.closest?.("form[data-push]");
  if (!form) return;
  event.preventDefault();
  try {
    form.elements.subscription.value = JSON.stringify(await subscribed(form.dataset.push));
    form.submit();
  } catch {
    form.querySelector("[data-refused]").hidden = false;
  }
});

document.addEventListener("htmx:afterSettle", showPush);
showPush();
