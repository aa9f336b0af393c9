import { InvalidRequest } from '../errors/connection-errors.ts';
import { type Expression, join, negate } from '../expression/expression.ts';
import { type Placeholders, useName } from '../expression/placeholders.ts';
import { type Item, writeToken } from '../model/item.ts';
import { isComparison } from './comparison.ts';
import { fieldTest } from './field-test.ts';
import { isGroup } from './filter.ts';
import { always, never } from './literals.ts';

/** As deep as DynamoDB's maps. */
const maxDepth = 32;

/**
 * A filter as a condition expression; `undefined` if it tests nothing. The order of its fields makes no difference.
 *
 * @throws InvalidRequest for a test that is `undefined`, which would otherwise match everything
 * @example condition(used, { status: 'open', amount: gte(100) }) // '#amount >= :v0 AND #status = :v1'
 */
export function condition(used: Placeholders, filter: unknown, depth = 0): Expression | undefined {
  if (!isGroup(filter)) {
    if (isNested(filter)) return join('AND', fieldTests(used, { path: '', name: '' }, filter, depth));
    throw new InvalidRequest('a condition must be an object of tests, or made by allOf, anyOf or noneOf');
  }
  checkDepth(depth);
  const tests = filter.tests.map(
    (test) => condition(used, test, depth + 1) ?? always(useName(used, writeToken)),
  );
  if (filter.join === 'AND') return join('AND', tests);
  if (tests.length === 0) return filter.join === 'OR' ? never(useName(used, writeToken)) : undefined;
  const any = join('OR', tests);
  return any && filter.join === 'NOT' ? negate(any) : any;
}

/** A place in an item: its path in an expression, and as people write it. */
interface Place {
  readonly path: string;
  readonly name: string;
}

function fieldTests(used: Placeholders, parent: Place, tests: Item, depth: number): Expression[] {
  checkDepth(depth);
  const written: Expression[] = [];
  for (const field of Object.keys(tests).sort()) {
    const test: unknown = tests[field];
    const name = parent.name + field;
    if (test === undefined) {
      throw new InvalidRequest(`the condition on "${name}" is undefined: give it a value, or leave it out`);
    }
    const path = parent.path + useName(used, field);
    if (isNested(test))
      written.push(...fieldTests(used, { path: `${path}.`, name: `${name}.` }, test, depth + 1));
    else written.push(fieldTest({ used, path, name }, test));
  }
  return written;
}

function checkDepth(depth: number): void {
  if (depth > maxDepth) throw new InvalidRequest(`a condition must have at most ${maxDepth} levels`);
}

function isNested(test: unknown): test is object {
  if (typeof test !== 'object' || test === null || isComparison(test)) return false;
  const prototype = Object.getPrototypeOf(test);
  return prototype === Object.prototype || prototype === null;
}
