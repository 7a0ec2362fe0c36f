/**
 * A service worker (W3C Service Workers) that lets the form open without a network, once it was open with one.
 *
 * It stands beside the form because a worker answers for its own folder alone. What the network has always comes
 * before what is kept, so nobody gets yesterday's form while today's can be had.
 */

const KEPT = "casefiles-contribute";

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** The form tells what it was made from: it came before this worker did. */
self.addEventListener("message", (event) => event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(event.data))));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

/** @param {Request} request @returns {Promise<Response>} */
async function answer(request) {
  const address = placeOf(request);
  try {
    const found = await fetch(request);
    // A full disk is no reason to withhold an answer.
    if (found.ok) keep(address, found.clone()).catch(() => {});
    return found;
  } catch (error) {
    const was = await caches.match(address, { cacheName: KEPT });
    if (was) return was;
    throw error;
  }
}

async function keep(address, found) {
  const kept = await caches.open(KEPT);
  await kept.put(address, found);
}

/** One page is the form of all cases: which one it opens stands in the query. */
function placeOf(request) {
  const { origin, pathname, search } = new URL(request.url);
  return origin + pathname + (request.mode === "navigate" ? "" : search);
}
