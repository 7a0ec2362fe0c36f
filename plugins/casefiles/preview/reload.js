/**
 * Loads the page again when the preview would show something else in its place; the browser keeps
 * where the reader was. The server holds each question open until there is news, so nothing is
 * polled.
 */
const own = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-seen]"));
const { base, page, seen } = own.dataset;
const question = new URLSearchParams({ page: page ?? "", seen: seen ?? "" });

/** @returns {Promise<never>} */
async function listen() {
  for (;;) {
    try {
      const answer = await fetch(`${base}changes?${question}`);
      if ((await answer.json()) !== seen) {
        location.reload();
        return new Promise(() => {});
      }
    } catch {
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
}

listen();
