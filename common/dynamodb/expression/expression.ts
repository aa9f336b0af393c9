/** A condition in DynamoDB's language. */
export interface Expression {
  readonly text: string;
  /** The operator that joins its operands, if it has several: a different join then adds parentheses. */
  readonly joinedBy?: 'AND' | 'OR';
}

/**
 * Joins conditions and leaves out missing ones. Adds parentheses only where needed, as DynamoDB refuses redundant
 * ones.
 */
export function join(
  by: 'AND' | 'OR',
  expressions: readonly (Expression | undefined)[],
): Expression | undefined {
  let only: Expression | undefined;
  let text: string | undefined;
  for (const expression of expressions) {
    if (expression === undefined) continue;
    if (only === undefined) only = expression;
    else text = `${text ?? nested(by, only)} ${by} ${nested(by, expression)}`;
  }
  return text === undefined ? only : { text, joinedBy: by };
}

function nested(by: 'AND' | 'OR', { text, joinedBy }: Expression): string {
  return joinedBy === undefined || joinedBy === by ? text : `(${text})`;
}

/** Negates a condition. */
export function negate({ text }: Expression): Expression {
  return { text: `NOT (${text})` };
}

/** A condition that consists of one comparison or function. */
export function single(text: string): Expression {
  return { text };
}
