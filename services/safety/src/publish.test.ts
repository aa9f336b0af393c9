import { expect, test } from '@jest/globals';
import { emitter } from './publish.ts';

const emitted = (dynamodb: object) =>
  emitter
    .changes({ Records: [{ eventID: 'e', dynamodb }] })
    .flatMap((change) => change.emissions())
    .map(({ type, subject, data }) => [type.type, subject, data]);

const person = { _entity: { S: 'suspended' }, userId: { S: 'mina' }, since: { S: 'now' } };
const report = (resolution?: string) => ({
  _entity: { S: 'report' },
  reportId: { S: 'r' },
  subjectType: { S: 'message' },
  subjectId: { S: 'm' },
  reason: { S: 'spam' },
  snapshot: { S: '{}' },
  status: { S: resolution === undefined ? 'open' : 'closed' },
  createdAt: { S: '2026-01-31T12:00:00.000Z' },
  ...(resolution !== undefined && { resolution: { S: resolution } }),
});

test('a suspension and its end are events of the person; a second suspension is none', () => {
  const data = { userId: 'mina' };
  expect(emitted({ NewImage: person })).toEqual([['safety.user.suspended', 'mina', data]]);
  expect(emitted({ OldImage: person })).toEqual([['safety.user.reinstated', 'mina', data]]);
  expect(emitted({ OldImage: person, NewImage: { ...person, since: { S: 'later' } } })).toEqual([]);
});

test('only the removal of content is an event of it, once', () => {
  const removed = ['safety.content.removed', 'message m', { type: 'message', id: 'm' }];
  expect(emitted({ OldImage: report(), NewImage: report('remove-content') })).toEqual([removed]);
  const nameless = report('remove-content');
  expect(emitted({ OldImage: report('remove-content'), NewImage: nameless })).toEqual([]);
  expect(emitted({ OldImage: report(), NewImage: report('dismiss') })).toEqual([]);
  expect(emitted({ NewImage: report() })).toEqual([]);
});
