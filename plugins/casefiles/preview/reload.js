/**
 * Loads the page again when the preview has something newer than what it shows.
 * The server holds each question open until there is news, so nothing is polled.
 */
const own = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-version]"));
const { base, version } = own.dataset;

/** @returns {Promise<never>} */
async function listen() {
  for (;;) {
    try {
      const answer = await fetch(`${base}changes?since=${version}`);
      if ((await answer.json()) > Number(version)) {
        location.reload();
        return new Promise(() => {});
      }
    } catch {
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
}

listen();
