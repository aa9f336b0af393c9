import { expect, test } from '@jest/globals';
import { emitter } from './publish.ts';

const image = {
  _entity: { S: 'block' },
  userId: { S: 'mina' },
  blockedId: { S: 'joon' },
  blockedAt: { S: 'now' },
};
const emitted = (dynamodb: object) =>
  emitter.changes({ Records: [{ eventID: 'e', dynamodb }] }).flatMap((change) => change.emissions());

test('a block and its end are events of both people, who are their subject', () => {
  const about = { subject: 'mina#joon', data: { userId: 'mina', blockedId: 'joon' } };
  expect(emitted({ NewImage: image })).toMatchObject([{ ...about, type: { type: 'users.block.created' } }]);
  expect(emitted({ OldImage: image })).toMatchObject([{ ...about, type: { type: 'users.block.deleted' } }]);
  expect(emitted({ OldImage: image, NewImage: image })).toEqual([]);
});
