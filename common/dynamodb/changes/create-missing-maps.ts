import type { Item } from '../model/item.ts';
import { applyChanges, isMap } from './apply.ts';
import { changeKind, isChange, merge } from './change.ts';

/** Changes with the same effect on this item, except that they create the maps that it lacks. */
export function createMissingMaps(item: Item, changes: Item, parent = ''): Item {
  const complete: Item = {};
  for (const field in changes) {
    const change: unknown = changes[field];
    if (!isChange(change) || changeKind(change) !== 'merge' || !isMap(change.operand))
      complete[field] = change;
    else if (isMap(item[field]))
      complete[field] = merge(createMissingMaps(item[field], change.operand, `${parent}${field}.`));
    else complete[field] = applyChanges(item, { [field]: change }, parent)[field];
  }
  return complete;
}
