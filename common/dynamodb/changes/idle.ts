import { changeName, isChange } from './change.ts';

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
