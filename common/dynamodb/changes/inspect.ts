import type { Item } from '../entity/item.ts';
import { applyChanges, isMap } from './apply.ts';
import { changeName, isChange, merge } from './change.ts';

/** Whether changes change nothing: no field is given, or nothing is added to lists and sets. */
export function changeNothing(changes: object): boolean {
  return Object.values(changes).every((change) => change === undefined || isIdle(change));
}

/** Whether a change has no effect on any item: elements or members are added or taken, but none are given. */
export function isIdle(change: unknown): boolean {
  if (!isChange(change)) return false;
  const { operand } = change;
  if (changeName(change) === 'merge')
    return typeof operand === 'object' && operand !== null && changeNothing(operand);
  if (operand instanceof Set) return operand.size === 0 && changeName(change) !== 'setOnce';
  return Array.isArray(operand) && operand.length === 0 && changeName(change) !== 'setOnce';
}

/** Whether doing the changes twice gives something else than doing them once. */
export function areRelative(changes: object): boolean {
  return Object.values(changes).some((change) => {
    const name = changeName(change);
    if (name === 'merge' && isChange(change)) return isObject(change.operand) && areRelative(change.operand);
    return name === 'add' || name === 'append' || name === 'prepend';
  });
}

/** Whether a field inside a map is changed: that fails in DynamoDB when the map is not there. */
export function reachInside(changes: object): boolean {
  return Object.values(changes).some((change) => changeName(change) === 'merge');
}

/** Changes that do the same to this item, but make the maps that are missing instead of reaching into them. */
export function withMissingMaps(item: Item, changes: Item, parent = ''): Item {
  const whole: Item = {};
  for (const [field, change] of Object.entries(changes)) {
    if (changeName(change) !== 'merge') whole[field] = change;
    else if (isMap(item[field]))
      whole[field] = merge(withMissingMaps(item[field], change.operand, `${parent}${field}.`));
    else whole[field] = applyChanges(item, { [field]: change }, parent)[field];
  }
  return whole;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
