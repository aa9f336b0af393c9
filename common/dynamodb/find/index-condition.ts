import type { Question } from '../entity/definition.ts';
import { entityName, type Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import { placeholders, useName } from '../expression/placeholders.ts';
import { InvalidKey } from '../errors/invalid-key.ts';
import type { KeyCondition } from './key-condition.ts';
import type { PlainFindOptions } from './find-options.ts';
import type { Range, RangeKind } from './range.ts';

/** A key condition without its values. Few of them are ever asked for: each is written once. */
interface Shape {
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
}

const shapes = new WeakMap<Question<string>, Map<string, Shape>>();

/** The key condition of a question that an index answers: on the fields themselves. */
export function indexCondition(
  model: Model,
  question: Question<string>,
  known: Item,
  range: Range,
  { prefix, from, to }: PlainFindOptions,
): KeyCondition {
  const { exact, kind, field = '' } = range;
  const values: Item = { ':k0': model.name };
  let count = 1;
  for (const partition of question.pk) {
    const value: unknown = known[partition];
    if (value === undefined) throw new InvalidKey(partition, 'is missing', { entity: model.name });
    values[`:k${count++}`] = value;
  }
  for (let index = 0; index < exact; index++) values[`:k${count++}`] = known[question.sk?.[index] ?? ''];
  // Everything begins with nothing, but DynamoDB takes no empty text here.
  const asked = kind === 'prefix' && prefix?.[field] === '' ? 'all' : kind;
  if (asked === 'prefix') values[':prefix'] = prefix?.[field];
  if (asked === 'from' || asked === 'between') values[':from'] = from?.[field];
  if (asked === 'to' || asked === 'between') values[':to'] = to?.[field];
  const { text, names } = shapeOf(question, exact, asked);
  return { text, names, values };
}

function shapeOf(question: Question<string>, exact: number, kind: RangeKind): Shape {
  const known = shapes.get(question) ?? new Map<string, Shape>();
  shapes.set(question, known);
  const id = kind + exact;
  const shape = known.get(id) ?? writeShape(question, exact, kind);
  known.set(id, shape);
  return shape;
}

function writeShape({ pk, sk = [] }: Question<string>, exact: number, kind: RangeKind): Shape {
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
