import { InvalidItem } from '../errors/invalid-item.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import type { Item } from '../model/item.ts';
import { changeName, isChange } from './change.ts';

/** The clauses of an update expression, before they are joined. */
export interface Clauses {
  readonly set: string[];
  readonly remove: string[];
  readonly add: string[];
  readonly delete: string[];
}

export function clauses(): Clauses {
  return { set: [], remove: [], add: [], delete: [] };
}

/** Writes analysed changes as clauses. An empty set removes the field, as DynamoDB has no empty sets. */
export function writeChanges(used: Placeholders, into: Clauses, changes: Item, parent = ''): void {
  for (const field in changes) {
    writeChange(used, into, parent + useName(used, field), changes[field]);
  }
}

/** The whole expression; `undefined` without clauses. */
export function updateExpression({ set, remove, add, delete: taken }: Clauses): string | undefined {
  const parts: string[] = [];
  if (set.length > 0) parts.push(`SET ${set.join(', ')}`);
  if (remove.length > 0) parts.push(`REMOVE ${remove.join(', ')}`);
  if (add.length > 0) parts.push(`ADD ${add.join(', ')}`);
  if (taken.length > 0) parts.push(`DELETE ${taken.join(', ')}`);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function writeChange(used: Placeholders, into: Clauses, path: string, value: unknown): void {
  if (!isChange(value)) {
    if (value instanceof Set && value.size === 0) into.remove.push(path);
    else into.set.push(`${path} = ${useValue(used, value)}`);
    return;
  }
  const { operand } = value;
  switch (changeName(value)) {
    case 'remove':
      into.remove.push(path);
      return;
    case 'add':
      into.set.push(`${path} = if_not_exists(${path}, ${useValue(used, 0)}) + ${useValue(used, operand)}`);
      return;
    case 'append':
      into.set.push(`${path} = list_append(${orEmpty(used, path)}, ${useValue(used, operand)})`);
      return;
    case 'prepend':
      into.set.push(`${path} = list_append(${useValue(used, operand)}, ${orEmpty(used, path)})`);
      return;
    case 'include':
      into.add.push(`${path} ${useValue(used, operand)}`);
      return;
    case 'exclude':
      into.delete.push(`${path} ${useValue(used, operand)}`);
      return;
    case 'setOnce':
      into.set.push(`${path} = if_not_exists(${path}, ${useValue(used, operand)})`);
      return;
    default:
      if (typeof operand !== 'object' || operand === null)
        throw new InvalidItem(path, 'must be merged with an object');
      writeChanges(used, into, operand, `${path}.`);
  }
}

function orEmpty(used: Placeholders, path: string): string {
  return `if_not_exists(${path}, ${useValue(used, [])})`;
}
