import type { Item } from '../model/item.ts';
import { applyChanges, isMap } from './apply.ts';
import { changeName, isChange, merge } from './change.ts';
import { isIdle } from './idle.ts';

/** Whether doing the changes twice gives something else than doing them once. */
export function areRelative(changes: Item): boolean {
  for (const field in changes) {
    const change: unknown = changes[field];
    if (!isChange(change)) continue;
    const name = changeName(change);
    if (name === 'add' || name === 'append' || name === 'prepend') return true;
    if (name === 'merge' && isMap(change.operand) && areRelative(change.operand)) return true;
  }
  return false;
}

/** Whether a field inside a map is changed: that fails in DynamoDB when the map is not there. */
export function reachInside(changes: Item): boolean {
  for (const field in changes) if (changeName(changes[field]) === 'merge') return true;
  return false;
}

/** Changes that do the same to this item, but make the maps that are missing instead of reaching into them. */
export function withMissingMaps(item: Item, changes: Item, parent = ''): Item {
  const whole: Item = {};
  for (const [field, change] of Object.entries(changes)) {
    if (changeName(change) !== 'merge' || isIdle(change)) whole[field] = change;
    else if (isMap(item[field]))
      whole[field] = merge(withMissingMaps(item[field], change.operand, `${parent}${field}.`));
    else whole[field] = applyChanges(item, { [field]: change }, parent)[field];
  }
  return whole;
}
