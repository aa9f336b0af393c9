import { type Expression, join, negate, single } from '../expression/expression.ts';
import { type Placeholders, useName, useValue } from '../expression/placeholders.ts';
import { type Item, writeToken } from '../model/item.ts';
import { comparisonName, isComparison, type StoredType } from './comparison.ts';
import { groupJoin } from './filter.ts';

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

/**
 * A filter as a condition expression; `undefined` if it tests nothing.
 *
 * @example condition(used, { status: 'open', amount: gte(100) }) // '#status = :v0 AND #amount >= :v1'
 */
export function condition(used: Placeholders, filter: object): Expression | undefined {
  const group = groupJoin(filter);
  if (group === undefined) return join('AND', fieldTests(used, '', filter));
  const tests = group.tests.map((test) => condition(used, test) ?? always(useName(used, writeToken)));
  if (group.join === 'AND') return join('AND', tests);
  if (tests.length === 0) return group.join === 'OR' ? never(useName(used, writeToken)) : undefined;
  const any = join('OR', tests);
  return any && group.join === 'NOT' ? negate(any) : any;
}

function fieldTests(used: Placeholders, parent: string, where: Item): Expression[] {
  const tests: Expression[] = [];
  for (const field in where) {
    const test: unknown = where[field];
    if (test === undefined) continue;
    const path = parent + useName(used, field);
    if (isNested(test)) tests.push(...fieldTests(used, `${path}.`, test));
    else tests.push(fieldTest(used, path, test));
  }
  return tests;
}

// DynamoDB has no literals for true and false, and refuses names that an expression does not use.
function always(path: string): Expression {
  return { text: `attribute_exists(${path}) OR attribute_not_exists(${path})`, joinedBy: 'OR' };
}

function never(path: string): Expression {
  return { text: `attribute_exists(${path}) AND attribute_not_exists(${path})`, joinedBy: 'AND' };
}

function isNested(test: unknown): test is object {
  if (typeof test !== 'object' || test === null || isComparison(test)) return false;
  const prototype = Object.getPrototypeOf(test);
  return prototype === Object.prototype || prototype === null;
}

function fieldTest(used: Placeholders, path: string, test: unknown): Expression {
  const name = comparisonName(test);
  if (name === undefined || !isComparison(test)) return single(`${path} = ${useValue(used, test)}`);
  const [first, second] = test.operands;
  switch (name) {
    case 'exists':
      return single(`attribute_exists(${path})`);
    case 'missing':
      return single(`attribute_not_exists(${path})`);
    case 'begins_with':
    case 'contains':
      return single(`${name}(${path}, ${useValue(used, first)})`);
    case 'between':
      return single(`${path} BETWEEN ${useValue(used, first)} AND ${useValue(used, second)}`);
    case 'in':
      return oneOfTest(used, path, test.operands);
    case 'type':
      return typeTest(used, path, first);
    case 'size':
      return fieldTest(used, `size(${path})`, first);
    case 'not':
      return negate(fieldTest(used, path, first));
    case 'all':
      return (
        join(
          'AND',
          test.operands.map((each) => fieldTest(used, path, each)),
        ) ?? always(path)
      );
    default:
      return single(`${path} ${name} ${useValue(used, first)}`);
  }
}

/** `IN` takes at most 100 values, so longer lists need several. */
function oneOfTest(used: Placeholders, path: string, values: readonly unknown[]): Expression {
  const tests: Expression[] = [];
  for (let start = 0; start < values.length; start += 100) {
    const some = values.slice(start, start + 100).map((value) => useValue(used, value));
    tests.push(single(`${path} IN (${some.join(', ')})`));
  }
  return join('OR', tests) ?? never(path);
}

function typeTest(used: Placeholders, path: string, type: unknown): Expression {
  const types = Object.entries(attributeTypes).find(([name]) => name === type)?.[1] ?? [];
  return (
    join(
      'OR',
      types.map((each) => single(`attribute_type(${path}, ${useValue(used, each)})`)),
    ) ?? never(path)
  );
}
