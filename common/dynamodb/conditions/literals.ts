import type { Expression } from '../expression/expression.ts';

// DynamoDB has no literals for true and false, and refuses names that an expression does not use.

export function always(path: string): Expression {
  return { text: `attribute_exists(${path}) OR attribute_not_exists(${path})`, joinedBy: 'OR' };
}

export function never(path: string): Expression {
  return { text: `attribute_exists(${path}) AND attribute_not_exists(${path})`, joinedBy: 'AND' };
}
