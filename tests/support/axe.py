"""Runs axe-core in a page: the rules of accessibility that a machine can judge."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "tools/node_modules/axe-core/axe.min.js"

IN_THE_DARK = ("color-contrast", "link-in-text-block")
"""The rules that darkness can break: nothing but colours is otherwise then."""

RUN = """
async ([part, runOnly]) => {
  const options = runOnly ? { runOnly } : { rules: { "target-size": { enabled: true } } };
  options.resultTypes = ["violations"];
  const { violations } = await axe.run(part || document, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
}
"""


def axe_violations(page: Page, part: str = "") -> list[str]:
    """Return each violation on a page, in light and in dark, as `rule: what is asked for (where)`.

    Args:
        page: It is judged as it is now.
        part: Selects what has changed on a long page that is judged whole elsewhere.
    """
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.emulate_media(color_scheme="light")
    in_light: list[str] = page.evaluate(RUN, [part, None])
    page.emulate_media(color_scheme="dark")
    in_dark: list[str] = page.evaluate(RUN, [part, IN_THE_DARK])
    page.emulate_media(color_scheme="null")
    return [*in_light, *(f"in the dark, {each}" for each in in_dark if each not in in_light)]
