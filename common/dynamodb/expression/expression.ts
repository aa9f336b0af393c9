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
  const present = expressions.filter((expression) => expression !== undefined);
  if (present.length < 2) return present[0];
  const texts = present.map(({ text, joinedBy }) =>
    joinedBy === undefined || joinedBy === by ? text : `(${text})`,
  );
  return { text: texts.join(` ${by} `), joinedBy: by };
}

/** The opposite of a condition. */
export function negate({ text }: Expression): Expression {
  return { text: `NOT (${text})` };
}

/** A condition that is one comparison, or one function. */
export function single(text: string): Expression {
  return { text };
}
