const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g;

/** An object or array that is being read, and where in it. */
interface Open {
  /** The names read so far; undefined for an array. */
  readonly names: Set<string> | undefined;
  /** The current name or index. */
  at: string;
}

/**
 * The dotted path of the first field whose name an object contains twice; undefined if there is none. `JSON.parse` keeps
 * the last of them, other parsers the first, so that two readers of one text disagree.
 *
 * @param text - valid JSON
 */
export function repeatedField(text: string): string | undefined {
  const open: Open[] = [];
  let previous = '';
  for (const [token] of text.matchAll(tokens)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ names: new Set(), at: '' });
    else if (token === '[') open.push({ names: undefined, at: '0' });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inner && !inner.names) inner.at = String(Number(inner.at) + 1);
    else if (token.startsWith('"') && inner?.names && (previous === '{' || previous === ',')) {
      inner.at = nameIn(token);
      if (inner.names.has(inner.at)) return open.map(({ at }) => at).join('.');
      inner.names.add(inner.at);
    }
    previous = token;
  }
  return undefined;
}

function nameIn(token: string): string {
  return token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1);
}
