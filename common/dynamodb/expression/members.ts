import type { Item } from '../model/item.ts';
import { checkLimits } from './check-limits.ts';
import type { Expression } from './expression.ts';
import type { Placeholders } from './placeholders.ts';

interface Members {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Item;
}

/** The members of a request that hold its condition, names and values; DynamoDB refuses empty ones. */
export function expressionMembers({ names, values }: Placeholders, condition?: Expression): Members {
  const members: Members = {};
  if (condition !== undefined) members.ConditionExpression = checkLimits(condition.text);
  if (!isEmpty(names)) members.ExpressionAttributeNames = names;
  if (!isEmpty(values)) members.ExpressionAttributeValues = values;
  return members;
}

function isEmpty(members: object): boolean {
  for (const _ in members) return false;
  return true;
}
