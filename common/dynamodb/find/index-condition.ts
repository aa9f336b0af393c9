import { InvalidKey } from '../errors/invalid-key.ts';
import { placeholders, useName } from '../expression/placeholders.ts';
import type { AccessPattern } from '../model/access-pattern.ts';
import { entityName, type Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import type { ConditionWithValues } from './condition-with-values.ts';
import type { PlainFindOptions } from './find-options.ts';
import type { Range, RangeKind } from './range.ts';

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
  range: Range,
  { prefix, from, to }: PlainFindOptions,
): ConditionWithValues {
  const { exact, kind, field = '' } = range;
  const values: Item = { ':k0': model.name };
  let count = 1;
  for (const partition of pattern.pk) {
    const value: unknown = keyValues[partition];
    if (value === undefined) throw new InvalidKey(partition, 'is missing', { entity: model.name });
    values[`:k${count++}`] = value;
  }
  for (let index = 0; index < exact; index++) values[`:k${count++}`] = keyValues[pattern.sk?.[index] ?? ''];
  // Every text starts with the empty text, but DynamoDB refuses that here.
  const query = kind === 'prefix' && prefix?.[field] === '' ? 'all' : kind;
  if (query === 'prefix') values[':prefix'] = prefix?.[field];
  if (query === 'from' || query === 'between') values[':from'] = from?.[field];
  if (query === 'to' || query === 'between') values[':to'] = to?.[field];
  const { text, names } = shapeOf(pattern, exact, query);
  return { text, names, values };
}

function shapeOf(pattern: AccessPattern<string>, exact: number, kind: RangeKind): Shape {
  const keyValues = shapes.get(pattern) ?? new Map<string, Shape>();
  shapes.set(pattern, keyValues);
  const id = kind + exact;
  const shape = keyValues.get(id) ?? writeShape(pattern, exact, kind);
  keyValues.set(id, shape);
  return shape;
}

function writeShape({ pk, sk = [] }: AccessPattern<string>, exact: number, kind: RangeKind): Shape {
  const used = placeholders();
  const equal = [entityName, ...pk, ...sk.slice(0, exact)];
  const conditions = equal.map((field, index) => `${useName(used, field)} = :k${index}`);
  if (kind !== 'all') conditions.push(narrowed(useName(used, sk[exact] ?? ''), kind));
  return { text: conditions.join(' AND '), names: used.names };
}

function narrowed(name: string, kind: RangeKind): string {
  if (kind === 'prefix') return `begins_with(${name}, :prefix)`;
  if (kind === 'between') return `${name} BETWEEN :from AND :to`;
  return kind === 'from' ? `${name} >= :from` : `${name} <= :to`;
}
