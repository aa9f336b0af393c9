import { checkLimits } from '../expression/check-limits.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import type { Item } from '../model/item.ts';
import { isMap } from './apply.ts';
import { isChange } from './change.ts';

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
export function writeChanges(used: Placeholders, into: Clauses, changes: Item, path = '', name = ''): void {
  for (const field in changes) {
    writeChange({ used, path: path + useName(used, field), name: name + field }, into, changes[field]);
  }
}

/** The whole expression; `undefined` without clauses. */
export function updateExpression({ set, remove, add, delete: taken }: Clauses): string | undefined {
  const parts: string[] = [];
  if (set.length > 0) parts.push(`SET ${set.join(', ')}`);
  if (remove.length > 0) parts.push(`REMOVE ${remove.join(', ')}`);
  if (add.length > 0) parts.push(`ADD ${add.join(', ')}`);
  if (taken.length > 0) parts.push(`DELETE ${taken.join(', ')}`);
  return parts.length === 0 ? undefined : checkLimits(parts.join(' '));
}

/** The field that changes: its path in the expression, and its name for errors. */
interface Subject {
  readonly used: Placeholders;
  readonly path: string;
  readonly name: string;
}

function writeChange(subject: Subject, into: Clauses, value: unknown): void {
  const { used, path, name } = subject;
  if (!isChange(value)) {
    if (value instanceof Set && value.size === 0) into.remove.push(path);
    else into.set.push(`${path} = ${useValue(used, value, name)}`);
    return;
  }
  const { kind, operand } = value;
  switch (kind) {
    case 'remove':
      into.remove.push(path);
      return;
    case 'removeAt':
      if (Array.isArray(operand)) {
        for (const position of new Set(operand)) into.remove.push(`${path}[${Number(position)}]`);
      }
      return;
    case 'add':
      into.set.push(
        `${path} = if_not_exists(${path}, ${useValue(used, 0, name)}) + ${useValue(used, operand, name)}`,
      );
      return;
    case 'append':
      into.set.push(`${path} = list_append(${orEmpty(subject)}, ${useValue(used, operand, name)})`);
      return;
    case 'prepend':
      into.set.push(`${path} = list_append(${useValue(used, operand, name)}, ${orEmpty(subject)})`);
      return;
    case 'include':
      into.add.push(`${path} ${useValue(used, operand, name)}`);
      return;
    case 'exclude':
      into.delete.push(`${path} ${useValue(used, operand, name)}`);
      return;
    case 'setOnce':
      into.set.push(`${path} = if_not_exists(${path}, ${useValue(used, operand, name)})`);
      return;
    default:
      if (isMap(operand)) writeChanges(used, into, operand, `${path}.`, `${name}.`);
  }
}

function orEmpty({ used, path, name }: Subject): string {
  return `if_not_exists(${path}, ${useValue(used, [], name)})`;
}
