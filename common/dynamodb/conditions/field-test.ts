import { InvalidRequest } from '../errors/connection-errors.ts';
import { type Expression, join, negate, single } from '../expression/expression.ts';
import { type Placeholders, useValue } from '../expression/placeholders.ts';
import { isReversed } from '../keys/compare-values.ts';
import { isComparison, type StoredType } from './comparison.ts';
import { always, never } from './literals.ts';

const attributeTypes: Readonly<Record<StoredType, readonly string[]>> = {
  string: ['S'],
  number: ['N'],
  binary: ['B'],
  boolean: ['BOOL'],
  null: ['NULL'],
  map: ['M'],
  list: ['L'],
  set: ['SS', 'NS', 'BS'],
};

/** The field under test: its path in the expression, and its name for errors. */
interface Subject {
  readonly used: Placeholders;
  readonly path: string;
  readonly name: string;
}

/** A test of one field. @throws InvalidRequest, InvalidItem for operands that would change its meaning */
export function fieldTest(subject: Subject, test: unknown): Expression {
  const { used, path, name } = subject;
  if (!isComparison(test)) return single(`${path} = ${value(subject, test)}`);
  const [first, second] = test.operands;
  const { operator } = test;
  switch (operator) {
    case 'exists':
      return single(`attribute_exists(${path})`);
    case 'missing':
      return single(`attribute_not_exists(${path})`);
    case 'begins_with':
    case 'contains':
      return single(`${operator}(${path}, ${value(subject, first)})`);
    case 'between':
      return betweenTest(subject, first, second);
    case 'in':
      return oneOfTest(subject, test.operands);
    case 'type':
      return typeTest(subject, first);
    case 'size':
      return fieldTest({ used, path: `size(${path})`, name: `the size of ${name}` }, first);
    case 'not':
      return negate(fieldTest(subject, first));
    case 'all':
      return (
        join(
          'AND',
          test.operands.map((each) => fieldTest(subject, each)),
        ) ?? always(path)
      );
    default:
      return single(`${path} ${operator} ${value(subject, first)}`);
  }
}

function value({ used, name }: Subject, operand: unknown): string {
  return useValue(used, operand, name);
}

/** DynamoDB refuses reversed bounds, which no value is between. */
function betweenTest(subject: Subject, low: unknown, high: unknown): Expression {
  if (isReversed(low, high)) return never(subject.path);
  return single(`${subject.path} BETWEEN ${value(subject, low)} AND ${value(subject, high)}`);
}

/** `IN` takes at most 100 values, so longer lists need several. */
function oneOfTest(subject: Subject, values: readonly unknown[]): Expression {
  const tests: Expression[] = [];
  for (let start = 0; start < values.length; start += 100) {
    const some = values.slice(start, start + 100).map((each) => value(subject, each));
    tests.push(single(`${subject.path} IN (${some.join(', ')})`));
  }
  return join('OR', tests) ?? never(subject.path);
}

function typeTest({ used, path, name }: Subject, type: unknown): Expression {
  const types = Object.entries(attributeTypes).find(([each]) => each === type)?.[1];
  if (types === undefined) {
    const known = Object.keys(attributeTypes).join(', ');
    throw new InvalidRequest(`the type of "${name}" must be one of ${known}`);
  }
  return (
    join(
      'OR',
      types.map((each) => single(`attribute_type(${path}, ${useValue(used, each, name)})`)),
    ) ?? never(path)
  );
}
