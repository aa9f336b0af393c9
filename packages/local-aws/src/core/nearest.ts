/** The number of single-character edits between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const [above = 0, left = 0, corner = 0] = [row[j + 1], next[j], row[j]];
      next.push(Math.min(above + 1, left + 1, corner + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The known word that a misspelt one most likely means; undefined when none is close.
 *
 * @example nearest('handlr', ['handler', 'events']) // 'handler'
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const rated = known.map((one) => ({ one, edits: distance(word.toLowerCase(), one.toLowerCase()) }));
  const [best] = rated.sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(1, Math.floor(word.length / 3)) ? best.one : undefined;
}
