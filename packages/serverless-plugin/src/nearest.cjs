// @ts-check
'use strict';

/**
 * The number of edits that turn one text into another.
 *
 * @param {string} one
 * @param {string} other
 * @returns {number}
 */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const letter of one) {
    const [first = 0] = row;
    let diagonal = first;
    let left = first + 1;
    const next = [left];
    for (const [index, letterOfOther] of [...other].entries()) {
      const above = row[index + 1] ?? 0;
      left = Math.min(diagonal + (letter === letterOfOther ? 0 : 1), above + 1, left + 1);
      next.push(left);
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The name that is most like a misspelled one; undefined if none comes close.
 *
 * @param {string} name
 * @param {readonly string[]} known
 */
function nearest(name, known) {
  const [best] = known
    .map((one) => ({ one, edits: distance(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, edits }) => edits <= Math.max(2, Math.floor(one.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return best?.one;
}

module.exports = { nearest };
