import { decimalSum } from '../codec/decimal.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import type { Item } from '../model/item.ts';
import { changeKind, isChange } from './change.ts';

/** Applies changes to a copy of an item, as DynamoDB would. */
export function applyChanges(item: Item, changes: object, parent = ''): Item {
  const after: Item = { ...item };
  for (const [field, change] of Object.entries(changes)) {
    const value = applyChange(parent + field, item[field], change);
    if (value === undefined) delete after[field];
    else after[field] = value;
  }
  return after;
}

/** The new value of a field; `undefined` means that the field is missing. */
function applyChange(path: string, current: Item[string], change: unknown): Item[string] {
  if (!isChange(change)) return withoutEmptySet(change);
  const { operand } = change;
  switch (changeKind(change)) {
    case 'remove':
      return undefined;
    case 'add':
      return sum(path, current, operand);
    case 'removeAt': {
      const gone = new Set(list(path, operand));
      return list(path, current).filter((_, position) => !gone.has(position));
    }
    case 'append':
      return [...list(path, current), ...list(path, operand)];
    case 'prepend':
      return [...list(path, operand), ...list(path, current)];
    case 'include':
      return withoutEmptySet(distinct([...members(path, current), ...members(path, operand)]));
    case 'exclude':
      return withoutEmptySet(difference(members(path, current), members(path, operand)));
    case 'setOnce':
      return current === undefined ? operand : current;
    default:
      return applyChanges(map(path, current), map(path, operand), `${path}.`);
  }
}

function sum(path: string, current: unknown, amount: unknown): Item[string] {
  const before = current ?? 0;
  if (isNumber(before) && isNumber(amount)) return decimalSum(before, amount);
  throw new InvalidItem(path, 'must be a number to add to');
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function list(path: string, value: unknown): readonly unknown[] {
  if (value === undefined || Array.isArray(value)) return value ?? [];
  throw new InvalidItem(path, 'must be a list');
}

function members(path: string, value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (value instanceof Set) return [...value];
  throw new InvalidItem(path, 'must be a set');
}

function map(path: string, value: Item[string]): Item {
  if (value === undefined) return {};
  if (isMap(value)) return value;
  throw new InvalidItem(path, 'must be a map');
}

/** Whether a stored value is a map, rather than a list, a set, binary or a number. */
export function isMap(value: unknown): value is Item {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** DynamoDB has no empty sets: the field is missing instead. */
function withoutEmptySet(value: unknown): unknown {
  return value instanceof Set && value.size === 0 ? undefined : value;
}

// Binary values are equal by content; a JavaScript set compares them by identity.
function identity(member: unknown): unknown {
  return member instanceof Uint8Array ? `bytes ${Buffer.from(member).toString('hex')}` : member;
}

function distinct(values: readonly unknown[]): Set<unknown> {
  return new Set(new Map(values.map((value) => [identity(value), value])).values());
}

function difference(values: readonly unknown[], taken: readonly unknown[]): Set<unknown> {
  const gone = new Set(taken.map(identity));
  return new Set(values.filter((value) => !gone.has(identity(value))));
}
