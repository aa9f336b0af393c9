import type { Item } from '../model/item.ts';
import { changeName, isChange } from './change.ts';

/** Whether changes change nothing: no field is given, or nothing is added to lists and sets. */
export function changeNothing(changes: Item): boolean {
  for (const field in changes) if (changes[field] !== undefined && !isIdle(changes[field])) return false;
  return true;
}

/** Whether a change has no effect on any item: elements or members are added or taken, but none are given. */
export function isIdle(change: unknown): boolean {
  if (!isChange(change)) return false;
  const { operand } = change;
  if (typeof operand !== 'object' || operand === null || changeName(change) === 'setOnce') return false;
  if (changeName(change) === 'merge') return changeNothing(operand);
  return operand instanceof Set ? operand.size === 0 : Array.isArray(operand) && operand.length === 0;
}
