import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { apiWith, newEmail, newMember, newNickname, password } from '../people.ts';
import { type Decision, decisionsDuring } from './lane/decisions.ts';
import { grantedTo } from './lane/granted.ts';

/** Allowed, and used by Lambda for the function rather than by its code. */
const usedByLambda = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
];

let decisions: Decision[];

/** Everything that makes the services' functions call AWS, in each way that they do. */
async function useEverything(): Promise<void> {
  const { api, nickname } = await newMember();
  await api.GET('/v1/users/me');
  await api.PATCH('/v1/users/me', { body: { bio: 'Hi' } });
  await api.PATCH('/v1/users/me', { body: { nickname: newNickname() } });
  await newMember(`${nickname.slice(0, 15)}b`);
  await api.GET('/v1/users', { params: { query: { nickname: 'n', limit: 1 } } });
  const header = { 'Idempotency-Key': randomUUID() };
  const body = { email: newEmail(), password };
  for (let time = 0; time < 2; time++) await apiWith().POST('/v1/auth/sign-up', { body, params: { header } });
  // One that fails gives its key back.
  const weak = { ...body, password: 'weak', email: newEmail() };
  await apiWith().POST('/v1/auth/sign-up', {
    body: weak,
    params: { header: { 'Idempotency-Key': randomUUID() } },
  });
  await api.DELETE('/v1/users/me');
}

beforeAll(async () => {
  decisions = await decisionsDuring(useEverything);
});

test('nothing that the functions do is denied', () => {
  console.log(
    `${decisions.length} calls of functions, by ${new Set(decisions.map(({ principal }) => principal)).size} roles`,
  );
  expect(decisions.length).toBeGreaterThan(10);
  expect(decisions.filter(({ decision }) => decision !== 'Allow')).toEqual([]);
});

test.each(['auth', 'docs', 'users'])('nothing that the role of %s allows is unused', async (service) => {
  const { role, actions } = await grantedTo(service, 'ApiRole');
  const used = decisions
    .filter(({ principal }) => principal.includes(`/${role}/`))
    .map(({ action }) => action);
  expect(actions.filter((action) => !used.includes(action) && !usedByLambda.includes(action))).toEqual([]);
});
