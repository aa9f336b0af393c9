import { type Item, isSystemAttribute } from '../model/item.ts';
import { numberFromText } from './number.ts';
import { readValue } from './read.ts';

/** FieldConditions a body is being read. */
export interface Scan {
  readonly text: string;
  at: number;
  /** The next backslash at or after `at`: a string that ends before it needs no unescaping. */
  escape: number;
  /** The names that the map before had, among those inside others. */
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
 * Reads an attribute map straight out of the text of a body, in one pass: `JSON.parse` would first make an object of
 * each value, only for it to be taken apart again, which is most of what reading a page costs.
 *
 * @param names - the names that the map before had, in order: the next one mostly has the same
 * @param kept - where to put what the layer keeps for itself, instead of into the item
 * @throws SyntaxError for a text that DynamoDB does not write; the whole body is then for `JSON.parse`
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

/** Reads the elements of a list, each by `element`. */
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
  // One letter of a type, as in `{"S":…}`; all other types are rare.
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
