import { isChange } from '../changes/change.ts';
import { isComparison } from '../conditions/comparison.ts';
import { isGroup } from '../conditions/filter.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import type { Item } from '../model/item.ts';
import { ExactNumber } from './exact-number.ts';
import { bigintText, numberText } from './number.ts';
import { writeSet } from './write-set.ts';

/** DynamoDB's limits: levels of maps and lists inside a field, and bytes of an attribute name. */
const maxDepth = 31;
const maxNameBytes = 65_535;

/** Writes plain values as the JSON of an attribute map: `{"name":{"S":"Kim"},…}`. Leaves out `undefined` fields. */
export function writeItem(item: Item): string {
  return writeMap('', item, 0);
}

function writeMap(path: string, map: Item, depth: number): string {
  let text = '';
  for (const name in map) {
    const member = path === '' ? name : `${path}.${name}`;
    const written = writeValue(member, map[name], depth);
    if (written === undefined) continue;
    checkName(member, name);
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${written}`;
  }
  return `{${text}}`;
}

/** @throws InvalidItem for a name that no attribute can have */
export function checkName(path: string, name: string): void {
  if (name === '') throw new InvalidItem(path, 'has an empty name, which DynamoDB cannot store');
  if (!name.isWellFormed()) throw new InvalidItem(path.toWellFormed(), 'has a name with a lone surrogate');
  // A UTF-16 unit takes at most three bytes in UTF-8: only long names need measuring.
  if (name.length * 3 <= maxNameBytes || Buffer.byteLength(name) <= maxNameBytes) return;
  throw new InvalidItem(`${path.slice(0, 60)}…`, `has a name of more than ${maxNameBytes} bytes`);
}

/**
 * Writes a value as the JSON of an attribute value. `undefined` and an empty set, which DynamoDB cannot store, have none:
 * the field is then missing.
 */
export function writeValue(path: string, value: Item[string], depth = 0): string | undefined {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed())
        throw new InvalidItem(path, 'contains a lone surrogate, which is not a complete character');
      return `{"S":${JSON.stringify(value)}}`;
    case 'number':
      return `{"N":"${numberText(path, value)}"}`;
    case 'boolean':
      return value ? '{"BOOL":true}' : '{"BOOL":false}';
    case 'bigint':
      return `{"N":"${bigintText(path, value)}"}`;
    case 'undefined':
      return undefined;
    case 'object':
      return value === null ? '{"NULL":true}' : writeObject(path, value, depth);
    default:
      throw new InvalidItem(path, `is a ${typeof value}, which DynamoDB cannot store`);
  }
}

function writeObject(path: string, value: object, depth: number): string | undefined {
  if (Array.isArray(value)) return writeList(path, value, depth);
  if (value instanceof Uint8Array) return `{"B":"${base64(value)}"}`;
  if (value instanceof Set) return writeSet(path, value);
  if (value instanceof ExactNumber) return `{"N":"${ExactNumber.textOf(path, value)}"}`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new InvalidItem(path, whyNot(value, prototype));
  return `{"M":${writeMap(path, value, nextDepth(path, depth))}}`;
}

/** What is wrong with an instance of a class. */
function whyNot(value: object, prototype: { constructor?: { name?: string } }): string {
  if (isChange(value)) return 'is a change inside a plain value: use it as the field itself, or in merge(…)';
  if (isComparison(value) || isGroup(value)) return 'is a comparison, which only if and where can contain';
  return `is a ${prototype.constructor?.name ?? 'class instance'}, which DynamoDB cannot store`;
}

function writeList(path: string, list: readonly Item[string][], depth: number): string {
  const inner = nextDepth(path, depth);
  let text = '';
  for (let index = 0; index < list.length; index++) {
    const written = writeValue(`${path}[${index}]`, list[index], inner);
    if (written === undefined) {
      throw new InvalidItem(`${path}[${index}]`, 'must not be undefined or an empty set: a list has no gaps');
    }
    text += index === 0 ? written : `,${written}`;
  }
  return `{"L":[${text}]}`;
}

function nextDepth(path: string, depth: number): number {
  if (depth < maxDepth) return depth + 1;
  const field = path.split(/[.[]/, 1)[0] ?? '';
  throw new InvalidItem(field, `must have at most ${maxDepth} levels of maps and lists`);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
