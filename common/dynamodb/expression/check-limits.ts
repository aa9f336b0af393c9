import { InvalidRequest } from '../errors/connection-errors.ts';

/** DynamoDB's limits on an expression. Expressions are ASCII, as names and values are placeholders. */
const maxBytes = 4096;
const maxOperators = 300;
const operators =
  /\b(?:AND|OR|NOT|IN|BETWEEN|begins_with|contains|attribute_exists|attribute_not_exists|attribute_type|size|if_not_exists|list_append)\b|[=<>+]+/g;

/** @throws InvalidRequest if DynamoDB would refuse the expression for its size */
export function checkLimits(expression: string): string {
  // Each operator takes at least four characters with its operands.
  if (expression.length <= maxOperators * 4) return expression;
  if (expression.length > maxBytes) {
    throw new InvalidRequest(
      `the conditions and changes make an expression of ${expression.length} bytes, the limit is ${maxBytes}: use fewer fields or values`,
    );
  }
  const count = expression.match(operators)?.length ?? 0;
  if (count <= maxOperators) return expression;
  throw new InvalidRequest(
    `the conditions and changes make an expression of ${count} operators, the limit is ${maxOperators}: use fewer fields or values`,
  );
}
