'use strict';

/** The number of edits that turn one text into another. */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, row[j] + 1, next[j - 1] + 1);
    }
    row = next;
  }
  return row[other.length];
}

/** The name that is most like a misspelled one; undefined if none comes close. */
function nearest(name, known) {
  const lower = name.toLowerCase();
  const [best] = known
    .map((one) => ({ one, edits: distance(lower, one.toLowerCase()) }))
    .filter(({ one, edits }) => edits <= Math.max(2, Math.floor(one.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return best?.one;
}

module.exports = { nearest };
