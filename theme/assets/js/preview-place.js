/** Where a card stands beside the word that it is about. */

const GAP = 6;
const EDGE = 12;

/**
 * @param {Readonly<{left: number, right: number, top: number, bottom: number}>} word In the window, like all numbers here.
 * @param {Readonly<{width: number, height: number}>} card
 * @param {Readonly<{width: number, height: number}>} view
 * @param {boolean} isTurned Whether the page runs from right to left, so that both end at the right.
 * @returns {{x: number, y: number}} Below the word or, where there is more room for it, above; never over the word.
 */
export function placeBeside(word, card, view, isTurned) {
  const wanted = isTurned ? word.right + EDGE - card.width : word.left - EDGE;
  const x = Math.max(EDGE, Math.min(wanted, view.width - card.width - EDGE));
  const below = word.bottom + GAP;
  const fits = below + card.height <= view.height || word.top < view.height - word.bottom;
  return { x, y: fits ? below : word.top - GAP - card.height };
}
