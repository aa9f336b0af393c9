import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { condition } from '../conditions/condition.ts';
import type { Question } from '../entity/definition.ts';
import { notExpired } from '../model/expiry.ts';
import type { Item } from '../model/item.ts';
import type { Model } from '../model/model.ts';
import { join } from '../expression/expression.ts';
import { type Placeholders, placeholders, useName } from '../expression/placeholders.ts';
import { keyCondition } from './key-condition.ts';
import type { PlainFindOptions } from './find-options.ts';

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
  const { text, names, values } = keyCondition(asked);
  const input: QueryCommandInput = {
    TableName: model.table(),
    KeyConditionExpression: text,
    ExpressionAttributeValues: values,
  };
  if (names !== undefined) input.ExpressionAttributeNames = names;
  if (question.index !== undefined) input.IndexName = question.index;
  if (options.descending === true) input.ScanIndexForward = false;
  if (options.consistent === true) input.ConsistentRead = true;
  if (options.where !== undefined || model.ttl !== undefined || asked.fields !== undefined) {
    addFilterAndProjection(input, asked, placeholders({ ...names }, values));
  }
  return input;
}

function addFilterAndProjection(input: QueryCommandInput, asked: Asked, used: Placeholders): void {
  const { model, question, options, fields } = asked;
  const live = isKeyOf(question, model.ttl) ? undefined : notExpired(model, used);
  const filter = join('AND', [options.where && condition(used, options.where), live]);
  if (filter !== undefined) input.FilterExpression = filter.text;
  if (fields !== undefined) {
    // Without the position and the expiry neither a cursor nor what is expired could be told.
    const position = question.index === undefined ? [] : [...question.pk, ...(question.sk ?? [])];
    const expiry = model.ttl === undefined ? [] : [model.ttl];
    const needed = new Set(['pk', 'sk', ...fields, ...position, ...expiry]);
    input.ProjectionExpression = [...needed].map((field) => useName(used, field)).join(', ');
  }
  if (Object.keys(used.names).length > 0) input.ExpressionAttributeNames = used.names;
}

/** DynamoDB refuses filters on an index's own key: there `readPage` alone leaves out what is expired. */
function isKeyOf({ index, pk, sk = [] }: Question<string>, field: string | undefined): boolean {
  return index !== undefined && field !== undefined && (pk.includes(field) || sk.includes(field));
}
