import { InvalidItem } from '../errors/invalid-item.ts';
import type { Item } from '../model/item.ts';
import { isMap } from './apply.ts';
import { changeName, isChange, merge } from './change.ts';

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

/** Analyses the changes of an update. */
export function analyseChanges(given: Item, parent = ''): ChangeSet {
  let [changes, empty, relative, nested] = [given, true, false, false];
  for (const field in given) {
    const effect = effectOf(`${parent}${field}`, given[field]);
    if (effect !== undefined) {
      empty = false;
      relative ||= effect.relative;
      nested ||= effect.nested;
    }
    if (effect?.change !== given[field]) {
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

function effectOf(path: string, change: unknown): Effect | undefined {
  if (change === undefined) return undefined;
  if (!isChange(change)) return { change, relative: false, nested: false };
  const { operand } = change;
  switch (changeName(change)) {
    case 'add':
      return { change, relative: true, nested: false };
    case 'append':
    case 'prepend':
      return Array.isArray(operand) && operand.length === 0
        ? undefined
        : { change, relative: true, nested: false };
    case 'include':
    case 'exclude':
      return operand instanceof Set && operand.size === 0
        ? undefined
        : { change, relative: false, nested: false };
    case 'merge':
      return mergeEffect(path, change, operand);
    default:
      return { change, relative: false, nested: false };
  }
}

function mergeEffect(path: string, change: unknown, operand: unknown): Effect | undefined {
  if (!isMap(operand)) throw new InvalidItem(path, 'must be merged with an object');
  const { changes, empty, relative } = analyseChanges(operand, `${path}.`);
  if (empty) return undefined;
  return { change: changes === operand ? change : merge(changes), relative, nested: true };
}
