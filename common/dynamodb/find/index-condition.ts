import { InvalidKey } from '../errors/invalid-key.ts';
import { checkedValue, placeholders, useName } from '../expression/placeholders.ts';
import { compareValues } from '../keys/compare-values.ts';
import type { AccessPattern } from '../model/access-pattern.ts';
import { indexProblem } from '../model/index-problem.ts';
import { entityName, type Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import type { Bound, Range } from './range.ts';

/** How the next field is narrowed; a text that stays the same for all values. */
type Narrowing = 'all' | 'prefix' | 'between' | '>' | '>=' | '<' | '<=';

/** A key condition without its values. There are few of them, so each is built only once. */
interface Shape {
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
}

const shapes = new WeakMap<AccessPattern<string>, Map<string, Shape>>();

/** The key condition for an index, which holds the fields themselves. */
export function indexCondition(
  model: Model,
  pattern: AccessPattern<string>,
  keyValues: Item,
  { exact, field, prefix, low, high }: Range,
): ConditionWithValues {
  const values: Item = { ':k0': model.name };
  let count = 1;
  for (const partition of pattern.pk)
    values[`:k${count++}`] = indexValue(model, partition, keyValues[partition]);
  for (let index = 0; index < exact; index++) {
    const name = pattern.sk?.[index] ?? '';
    values[`:k${count++}`] = indexValue(model, name, keyValues[name]);
  }
  // Every text starts with the empty text, but DynamoDB refuses that here.
  if (prefix) values[':prefix'] = indexValue(model, field, prefix);
  if (low) values[':low'] = indexValue(model, field, low.value);
  if (high) values[':high'] = indexValue(model, field, high.value);
  const { text, names } = shapeOf(pattern, exact, narrowingOf(prefix, low, high));
  return low && high ? { text, names, values, ...between(field, low, high) } : { text, names, values };
}

function narrowingOf(prefix: string | undefined, low: Bound | undefined, high: Bound | undefined): Narrowing {
  if (prefix) return 'prefix';
  if (low && high) return 'between';
  if (low) return low.strict ? '>' : '>=';
  if (high) return high.strict ? '<' : '<=';
  return 'all';
}

/** `BETWEEN` includes both bounds: items at a strict one are dropped when they are read. */
function between(field: string, low: Bound, high: Bound): Pick<ConditionWithValues, 'empty' | 'excluded'> {
  const order = compareValues(low.value, high.value);
  const strict = [low, high].filter((bound) => bound.strict).map(({ value }) => value);
  const empty = order > 0 || (order === 0 && strict.length > 0);
  return strict.length === 0 ? { empty } : { empty, excluded: { field, values: strict } };
}

/** A value that the index can hold. @throws InvalidKey otherwise */
function indexValue(model: Model, field: string, value: unknown): unknown {
  if (value === undefined) throw new InvalidKey(field, 'is missing');
  const indexed = model.indexed.find((each) => each.field === field);
  const problem = indexed && indexProblem(indexed, value);
  if (problem !== undefined) throw new InvalidKey(field, `${problem}, because an index contains it`);
  return checkedValue(value, field);
}

function shapeOf(pattern: AccessPattern<string>, exact: number, narrowing: Narrowing): Shape {
  const ofPattern = shapes.get(pattern) ?? new Map<string, Shape>();
  shapes.set(pattern, ofPattern);
  const id = narrowing + exact;
  const shape = ofPattern.get(id) ?? writeShape(pattern, exact, narrowing);
  ofPattern.set(id, shape);
  return shape;
}

function writeShape({ pk, sk = [] }: AccessPattern<string>, exact: number, narrowing: Narrowing): Shape {
  const used = placeholders();
  const equal = [entityName, ...pk, ...sk.slice(0, exact)];
  const conditions = equal.map((field, index) => `${useName(used, field)} = :k${index}`);
  if (narrowing !== 'all') conditions.push(narrowed(useName(used, sk[exact] ?? ''), narrowing));
  return { text: conditions.join(' AND '), names: used.names };
}

function narrowed(name: string, narrowing: Narrowing): string {
  if (narrowing === 'prefix') return `begins_with(${name}, :prefix)`;
  if (narrowing === 'between') return `${name} BETWEEN :low AND :high`;
  return `${name} ${narrowing} ${narrowing.startsWith('>') ? ':low' : ':high'}`;
}
