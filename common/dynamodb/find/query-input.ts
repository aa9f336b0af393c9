import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { condition } from '../conditions/condition.ts';
import type { Question } from '../entity/definition.ts';
import { notExpired } from '../entity/expiry.ts';
import { entityName, type Item } from '../entity/item.ts';
import type { Model } from '../entity/model.ts';
import { join } from '../expression/expression.ts';
import { expressionMembers } from '../expression/members.ts';
import { type Placeholders, placeholders, useName } from '../expression/placeholders.ts';
import { indexCondition } from './index-condition.ts';
import type { PlainFindOptions } from './options.ts';
import { rangeOf } from './range.ts';
import { tableCondition } from './table-condition.ts';

/** One question as it is asked: which, about what, how narrowed. */
export interface Asked {
  readonly model: Model;
  readonly name: string;
  readonly question: Question<string>;
  readonly known: Item;
  readonly options: PlainFindOptions;
  /** The fields to answer; all when not given. */
  readonly fields?: readonly string[];
}

/** The request that answers a question, without where a page starts and ends. */
export function queryInput(asked: Asked): QueryCommandInput {
  const { model, question, options } = asked;
  const used = placeholders();
  const KeyConditionExpression = keyCondition(asked, used);
  const live = isKeyOf(question, model.ttl) ? undefined : notExpired(model, used);
  const filter = join('AND', [options.where && condition(used, options.where), live]);
  const projection = asked.fields && projectionOf(asked, asked.fields, used);
  return {
    TableName: model.table(),
    ...(projection !== undefined && { ProjectionExpression: projection }),
    ...(question.index !== undefined && { IndexName: question.index }),
    KeyConditionExpression,
    ...(filter !== undefined && { FilterExpression: filter.text }),
    ...expressionMembers(used),
    ...(options.descending === true && { ScanIndexForward: false }),
    ...(options.consistent === true && { ConsistentRead: true }),
  };
}

/**
 * What a cursor belongs to: everything that decides which items are answered and in what order, and the caller. Not
 * the limit, which may change from page to page, nor the time by which expired items are left out.
 */
export function cursorScope(asked: Asked): string {
  const { model, name, options } = asked;
  const used = placeholders();
  const key = keyCondition(asked, used);
  const filter = options.where && condition(used, options.where);
  const values = Object.entries(used.values).map(([placeholder, value]) => [placeholder, scalar(value)]);
  const direction = options.descending === true ? 'descending' : 'ascending';
  return JSON.stringify([
    1,
    model.table(),
    model.name,
    name,
    key,
    filter?.text,
    values,
    direction,
    options.caller,
  ]);
}

/** The attributes that make up a position among a question's answers. */
export function positionFields({ question: { index, pk, sk = [] } }: Asked): string[] {
  return index === undefined ? ['pk', 'sk'] : ['pk', 'sk', entityName, ...pk, ...sk];
}

function keyCondition({ model, question, known, options }: Asked, used: Placeholders): string {
  const range = rangeOf(
    question.index === undefined ? model.plan.key.sk : (question.sk ?? []),
    known,
    options,
  );
  return question.index === undefined
    ? tableCondition(model, used, known, range)
    : indexCondition(model, used, question.pk, known, range);
}

function scalar(value: unknown): string {
  return `${typeof value} ${value instanceof Uint8Array ? Buffer.from(value).toString('hex') : JSON.stringify(value, text)}`;
}

/** What JSON cannot say. */
function text(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Set ? [...value] : value;
}

/** The fields asked for, and those without which neither a cursor nor what is expired could be told. */
function projectionOf(asked: Asked, fields: readonly string[], used: Placeholders): string {
  const needed = new Set([
    ...fields,
    ...positionFields(asked),
    ...(asked.model.ttl === undefined ? [] : [asked.model.ttl]),
  ]);
  return [...needed].map((field) => useName(used, field)).join(', ');
}

/** DynamoDB refuses filters on an index's own key: there `readPage` alone leaves out what is expired. */
function isKeyOf({ index, pk, sk = [] }: Question<string>, field: string | undefined): boolean {
  return index !== undefined && field !== undefined && (pk.includes(field) || sk.includes(field));
}
