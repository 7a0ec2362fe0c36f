"""Runs axe-core in a page: the rules of accessibility that a machine can judge."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "tools/node_modules/axe-core/axe.min.js"

RUN = """
async (part) => {
  const options = { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
  const { violations } = await axe.run(part || document, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
}
"""


def axe_violations(page: Page, part: str = "") -> list[str]:
    """Return each violation on a page as `rule: what is asked for (where)`.

    Args:
        page: It is judged as it is now.
        part: Selects what has changed on a long page that is judged whole elsewhere.
    """
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations: list[str] = page.evaluate(RUN, part)
    return violations
