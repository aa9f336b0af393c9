import { expect, test } from '@jest/globals';
import { writeItem } from '../codec/write.ts';
import { parseStream } from '../index.ts';
import type { Item } from '../model/item.ts';
import { accounts, notes } from '../test/accounts.ts';

const image = (item: Item) => JSON.parse(writeItem(item));
const stored = (entity: string, fields: Item) =>
  image({ pk: 'p#', sk: 's#', _entity: entity, _write: 'w', ...fields });

test('parseStream returns typed changes in order, without other entities', () => {
  const note = { team: 't', noteId: 'n', words: new Set(['a']), count: 1 };
  const record = (dynamodb: object, more: object = {}) => ({
    eventID: 'e',
    dynamodb: { SequenceNumber: '7', ApproximateCreationDateTime: 10, ...dynamodb },
    ...more,
  });
  const about = { entity: 'notes', id: 'e', sequenceNumber: '7', at: 10_000 };
  const changes = parseStream(
    {
      Records: [
        record({ NewImage: stored('note', note) }),
        record({ NewImage: stored('!unique', { ownerPk: 'x' }) }),
        record({ OldImage: stored('note', note), NewImage: stored('note', { ...note, count: 2 }) }),
        record({ OldImage: stored('other', note) }),
        record(
          { OldImage: stored('note', note) },
          { userIdentity: { principalId: 'dynamodb.amazonaws.com' } },
        ),
        record({ OldImage: stored('note', note) }),
        { dynamodb: { NewImage: image({ legacy: true }) } },
        {},
      ],
    },
    { notes, accounts },
  );
  expect(changes).toEqual([
    { ...about, kind: 'created', new: note },
    { ...about, kind: 'changed', old: note, new: { ...note, count: 2 } },
    { ...about, kind: 'deleted', old: note, expired: true },
    { ...about, kind: 'deleted', old: note, expired: false },
  ]);
  for (const change of changes)
    if (change.entity === 'notes' && change.kind === 'created') change.new.noteId.trim();
});

test('parseStream fills in missing details of a record', () => {
  expect(parseStream({ Records: [{ dynamodb: { NewImage: stored('note', {}) } }] }, { notes })).toEqual([
    { entity: 'notes', id: '', sequenceNumber: '', at: 0, kind: 'created', new: {} },
  ]);
});

test.each([
  ['MODIFY', 'NEW_IMAGE', { NewImage: { _entity: { S: 'note' } } }],
  ['MODIFY', undefined, { NewImage: { _entity: { S: 'note' } } }],
  ['REMOVE', 'NEW_IMAGE', {}],
  ['INSERT', 'KEYS_ONLY', {}],
])('parseStream refuses a %s from a stream with the view %s', (eventName, StreamViewType, images) => {
  const event = { Records: [{ eventName, dynamodb: { StreamViewType, ...images } }] };
  expect(() => parseStream(event, {})).toThrow('create it with NEW_AND_OLD_IMAGES');
});
