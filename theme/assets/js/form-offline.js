/** Lets the form open again without a network, where the browser can: see `theme/contribute/offline.js`. */

/** @returns {Promise<void>} Kept is all that this page was made from until now. */
export async function keepForLater() {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register("offline.js");
    const { active } = await navigator.serviceWorker.ready;
    const made = performance.getEntriesByType("resource").map(({ name }) => name);
    const ours = made.filter((name) => new URL(name).origin === location.origin);
    active.postMessage([...new Set([location.origin + location.pathname, ...ours])]);
  } catch (error) {
    // The form does without: in a private window, or where a host has no such file.
    console.info(error);
  }
}
