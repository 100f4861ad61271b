// Shows notices that come by push, and keeps Today for reading while heardback cannot be reached. It keeps nothing before somebody asked for that on this
// device (js/offline.js opens the cache), and forgets all of it where it sees that somebody signed out.

const KEPT = "today";
const SIGNED_OUT = ["/accounts/login/", "/accounts/logout/", "/closed", "/erased"];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/static/")) event.respondWith(asset(request, url));
  else if (request.mode === "navigate") event.respondWith(page(request, url));
});

self.addEventListener("push", (event) => {
  const { title, text, page } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body: text, data: { page } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPage(event.notification.data?.page));
});

// What it is about. A window that shows something else stays as it is: somebody may be writing there.
async function openPage(path) {
  const wanted = new URL(path ?? "/", location.origin);
  const { href } = wanted.origin === location.origin ? wanted : new URL("/", location.origin);
  const windows = await self.clients.matchAll({ type: "window" });
  const open = windows.find((one) => one.url === href);
  return open ? open.focus() : self.clients.openWindow(href);
}

async function page(request, url) {
  let answer;
  try {
    answer = await fetch(request);
  } catch {
    return (await offline()) ?? Response.error();
  }
  if (SIGNED_OUT.some((path) => url.pathname.startsWith(path))) await caches.delete(KEPT);
  else if (url.pathname === "/" && answer.ok) await keep("/", answer);
  return answer;
}

async function offline() {
  const known = await (await kept())?.match("/");
  if (!known) return undefined;
  const html = await known.text();
  const language = html.match(/<html lang="([^"]*)"/)?.[1];
  const when = new Date(known.headers.get("date")).toLocaleString(language, { dateStyle: "full", timeStyle: "short" });
  const note = (html.match(/data-offline="([^"]*)"/)?.[1] ?? "").replace("{when}", when);
  const said = `<p class="mind" role="status">${note}</p>`;
  const body = html.replace(/<main[^>]*>/, (main) => main + said);
  return new Response(body, { status: 200, headers: known.headers });
}

async function asset(request, url) {
  const known = await (await kept())?.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    await forgetOlder(url);
    await keep(request, answer);
  }
  return answer;
}

// The addresses of assets begin with a fingerprint of them all: /static/<fingerprint>/…
async function forgetOlder(url) {
  const cache = await kept();
  const ours = url.pathname.split("/").slice(0, 3).join("/");
  for (const request of (await cache?.keys()) ?? []) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/static/") && !pathname.startsWith(`${ours}/`)) await cache.delete(request);
  }
}

async function keep(request, answer) {
  await (await kept())?.put(request, answer.clone());
}

const kept = async () => ((await caches.has(KEPT)) ? caches.open(KEPT) : undefined);
