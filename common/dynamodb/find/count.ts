import type { Call } from '../connection/attempt.ts';
import { sendQuery } from '../connection/operations.ts';
import type { Item } from '../model/item.ts';
import { readPage } from './page.ts';
import { type Asked, queryInput } from './query-input.ts';

/** How many items answer a question. */
export async function countAnswers(asked: Asked): Promise<number> {
  const { model, name, question } = asked;
  let count = 0;
  let position: Item | undefined;
  // Where DynamoDB cannot leave out what is expired, the items themselves are needed.
  const expiryInKey = model.ttl !== undefined && [...question.pk, ...(question.sk ?? [])].includes(model.ttl);
  const call: Call = { entity: model.name, verb: `count.${name}`, table: model.table(), effect: 'none' };
  do {
    if (question.index !== undefined && expiryInKey) {
      const page = await readPage(asked, position);
      count += page.items.length;
      position = page.position;
    } else {
      const start = position && { ExclusiveStartKey: position };
      const answer = await sendQuery(call, { ...queryInput(asked), Select: 'COUNT', ...start });
      count += answer.Count ?? 0;
      position = answer.LastEvaluatedKey;
    }
  } while (position !== undefined);
  return count;
}
