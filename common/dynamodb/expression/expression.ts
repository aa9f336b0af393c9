/** A condition in DynamoDB's language. */
export interface Expression {
  readonly text: string;
  /** What joins its parts, when it has several: inside another join it then needs parentheses. */
  readonly joinedBy?: 'AND' | 'OR';
}

/**
 * Joins conditions, leaving out those that are not there. DynamoDB refuses redundant parentheses, so that they are
 * written only where needed.
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

/** The opposite of a condition. */
export function negate({ text }: Expression): Expression {
  return { text: `NOT (${text})` };
}

/** A condition that is one comparison, or one function. */
export function single(text: string): Expression {
  return { text };
}
