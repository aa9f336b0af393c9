import { writeValue } from '../codec/write.ts';
import { InvalidItem } from '../errors/invalid-item.ts';
import type { Item } from '../model/item.ts';
import { isMap } from './apply.ts';
import { isChange, merge } from './change.ts';

/** The changes of an update, analysed once. */
export interface ChangeSet {
  /** The changes that have an effect: no `undefined`, and no adding of nothing to lists, sets and maps. */
  readonly changes: Item;
  readonly empty: boolean;
  /** Whether applying the changes twice differs from applying them once. */
  readonly relative: boolean;
  /** Whether a field inside a map changes: DynamoDB refuses that where the map is missing. */
  readonly nested: boolean;
}

/** As deep as DynamoDB's maps. */
const maxDepth = 31;

/** Analyses the changes of an update. @throws InvalidItem for a change that can never take effect */
export function analyseChanges(given: Item, parent = '', depth = 0): ChangeSet {
  if (depth > maxDepth) {
    throw new InvalidItem(parent.split('.', 1)[0] ?? '', `must have at most ${maxDepth} levels of maps`);
  }
  let [changes, empty, relative, nested] = [given, true, false, false];
  for (const field in given) {
    const effect = effectOf(`${parent}${field}`, given[field], depth);
    if (effect !== undefined) {
      empty = false;
      relative ||= effect.relative;
      nested ||= effect.nested;
    }
    if (effect === undefined || effect.change !== given[field]) {
      if (changes === given) changes = { ...given };
      if (effect === undefined) delete changes[field];
      else changes[field] = effect.change;
    }
  }
  return { changes, empty, relative, nested };
}

interface Effect {
  readonly change: unknown;
  readonly relative: boolean;
  readonly nested: boolean;
}

function effectOf(path: string, change: unknown, depth: number): Effect | undefined {
  if (change === undefined) return undefined;
  const absolute: Effect = { change, relative: false, nested: false };
  if (!isChange(change)) return absolute;
  const { kind, operand } = change;
  switch (kind) {
    case 'add':
      if (typeof operand !== 'number' && typeof operand !== 'bigint') {
        throw new InvalidItem(path, 'must add a number or a bigint');
      }
      writeValue(path, operand);
      return { change, relative: true, nested: false };
    case 'append':
    case 'prepend':
      return isEmptyList(operand) ? undefined : { change, relative: true, nested: false };
    case 'removeAt':
      return isEmptyList(operand)
        ? undefined
        : { change: checkPositions(path, change, operand), relative: true, nested: false };
    case 'include':
    case 'exclude':
      return isEmptySet(operand) ? undefined : absolute;
    case 'setOnce':
      if (operand === undefined) throw new InvalidItem(path, 'must not be undefined in setOnce(…)');
      return isEmptySet(operand) ? undefined : absolute;
    case 'merge':
      return mergeEffect(path, change, operand, depth);
    default:
      return absolute;
  }
}

function mergeEffect(path: string, change: unknown, operand: unknown, depth: number): Effect | undefined {
  if (!isMap(operand)) throw new InvalidItem(path, 'must be merged with an object');
  const { changes, empty, relative } = analyseChanges(operand, `${path}.`, depth + 1);
  if (empty) return undefined;
  return { change: changes === operand ? change : merge(changes), relative, nested: true };
}

function checkPositions(path: string, change: unknown, positions: unknown): unknown {
  if (
    Array.isArray(positions) &&
    positions.every((position) => Number.isSafeInteger(position) && position >= 0)
  )
    return change;
  throw new InvalidItem(path, 'must remove positions that are whole numbers from 0');
}

function isEmptyList(operand: unknown): boolean {
  return Array.isArray(operand) && operand.length === 0;
}

function isEmptySet(operand: unknown): boolean {
  return operand instanceof Set && operand.size === 0;
}
