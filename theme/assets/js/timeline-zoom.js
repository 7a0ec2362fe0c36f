/** How wide a drawing is, in a container that scrolls. */

/**
 * Draws a strip so many times as wide, and keeps what stands in the middle there.
 *
 * @param {HTMLElement} strip
 * @param {number} zoom
 */
export function widen(strip, zoom) {
  const lane = strip.querySelector(".cf-strip__lane");
  const middle = middleOf(strip);
  const before = lane.getBoundingClientRect();
  const share = (middle - before.left) / before.width;
  strip.style.setProperty("--cf-zoom", String(zoom));
  strip.dataset.zoom = String(zoom);
  const after = lane.getBoundingClientRect();
  strip.scrollLeft += after.left + share * after.width - middle;
}

/** The middle of what is seen: names of lanes beside it cover the rest. */
function middleOf(strip) {
  const { left, right } = strip.getBoundingClientRect();
  const names = parseFloat(getComputedStyle(strip).scrollPaddingInlineStart) || 0;
  return (left + names + right) / 2;
}
