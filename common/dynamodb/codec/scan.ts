import { type Item, isSystemAttribute } from '../model/item.ts';
import { numberFromText } from './number.ts';
import { readValue } from './read.ts';

/** The position in a body that is being read. */
export interface Scan {
  readonly text: string;
  at: number;
  /** The next backslash at or after `at`: a string that ends before it needs no unescaping. */
  escape: number;
  /** The attribute names of the previous map at a nested level. */
  readonly inner: string[];
}

const quote = 34;
const comma = 44;
const openList = 91;
const closeList = 93;
const openMap = 123;
const closeMap = 125;

export function scanOf(text: string): Scan {
  return { text, at: 0, escape: indexOrEnd(text, '\\', 0), inner: [] };
}

/**
 * Reads an attribute map directly from the text of a body. `JSON.parse` would first create an object for each value,
 * only to convert it again: most of what reading a page costs.
 *
 * @param names - the attribute names of the previous map, in order: the next map mostly has the same
 * @param kept - receives the system attributes, which the item then lacks
 * @throws SyntaxError for JSON in another form than DynamoDB writes; `JSON.parse` then reads the whole body
 */
export function scanMap(scan: Scan, names: string[], kept?: Item): Item {
  const item: Item = {};
  expectCode(scan, openMap);
  if (skipCode(scan, closeMap)) return item;
  let position = 0;
  do {
    const name = scanName(scan, names, position++);
    expectText(scan, ':');
    const value: unknown = scanValue(scan);
    if (kept !== undefined && isSystemAttribute(name)) kept[name] = value;
    else if (name === '__proto__') throw new SyntaxError('a name for JSON.parse');
    else item[name] = value;
  } while (skipCode(scan, comma));
  expectCode(scan, closeMap);
  return item;
}

/** Reads the elements of a list, each with `element`. */
export function scanList<T>(scan: Scan, element: () => T): T[] {
  const list: T[] = [];
  expectCode(scan, openList);
  if (skipCode(scan, closeList)) return list;
  do list.push(element());
  while (skipCode(scan, comma));
  expectCode(scan, closeList);
  return list;
}

function scanString(scan: Scan): string {
  expectCode(scan, quote);
  const { text, at } = scan;
  if (scan.escape < at) scan.escape = indexOrEnd(text, '\\', at);
  let end = text.indexOf('"', at);
  if (end === -1) throw new SyntaxError('no end of a string');
  if (scan.escape > end) {
    scan.at = end + 1;
    return text.slice(at, end);
  }
  while (isEscaped(text, end)) end = indexOrEnd(text, '"', end + 1);
  scan.at = end + 1;
  return JSON.parse(text.slice(at - 1, end + 1));
}

function scanName(scan: Scan, names: string[], position: number): string {
  const guess = names[position];
  const start = scan.at + 1;
  if (
    guess !== undefined &&
    scan.text.startsWith(guess, start) &&
    scan.text.charCodeAt(start + guess.length) === quote
  ) {
    scan.at = start + guess.length + 1;
    return guess;
  }
  const name = scanString(scan);
  names[position] = name;
  return name;
}

function scanValue(scan: Scan): Item[string] {
  const { text, at } = scan;
  // A type of one letter, as in `{"S":…}`; other types are rare.
  const type = text.charCodeAt(at + 3) === quote ? text[at + 2] : '';
  scan.at = at + 5;
  const value = type === 'S' ? scanString(scan) : scanTyped(scan, at, type);
  expectCode(scan, closeMap);
  return value;
}

function scanTyped(scan: Scan, start: number, type: string | undefined): Item[string] {
  if (type === 'N') return numberFromText(scanString(scan));
  if (type === 'M') return scanMap(scan, scan.inner);
  if (type === 'L') return scanList(scan, () => scanValue(scan));
  const end = indexOrEnd(scan.text, '}', start);
  scan.at = end;
  return readValue(JSON.parse(scan.text.slice(start, end + 1)));
}

function skipCode(scan: Scan, code: number): boolean {
  if (scan.text.charCodeAt(scan.at) !== code) return false;
  scan.at++;
  return true;
}

function expectText(scan: Scan, expected: string): void {
  if (!scan.text.startsWith(expected, scan.at)) throw new SyntaxError(`expected ${expected}`);
  scan.at += expected.length;
}

function expectCode(scan: Scan, code: number): void {
  if (!skipCode(scan, code)) throw new SyntaxError(`expected ${String.fromCharCode(code)}`);
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index === -1 ? text.length : index;
}
