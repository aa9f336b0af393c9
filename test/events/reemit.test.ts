import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { waitUntil } from '@moim/testing';
import { newMember, type Person } from '@moim/testing/api';
import { people } from '../../services/match/src/models/person.ts';
import { profiles } from '../../services/users/src/models/profile.ts';

const command = join(import.meta.dirname, '../../packages/ops/src/commands/reemit.ts');

function run(...words: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [command, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

const statusOfCandidates = async ({ api }: Person) =>
  (await api.GET('/v1/match/candidates', { params: { query: { limit: 1 } } })).response.status;

const untilKnown = (person: Person) =>
  waitUntil('match knows the profile', async () => (await statusOfCandidates(person)) === 200);

test('a service that does not know a profile learns of it, and the profile stays as it was', async () => {
  const mina = await newMember();
  const { userId } = mina;
  await untilKnown(mina);
  // As if match were newer than the profile.
  await people.delete({ userId });
  expect(await statusOfCandidates(mina)).toBe(409);
  const before = await mina.api.GET('/v1/users/me');

  const words = ['users', 'profile', '--rate', '1000', '--dir', dirname(requiredSetting('FUNCTIONS_LOG'))];
  expect(await run(...words)).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^\d+ emitted again\n$/),
  });
  await untilKnown(mina);
  const after = await mina.api.GET('/v1/users/me');
  expect([after.data, after.response.headers.get('etag')]).toEqual([
    before.data,
    before.response.headers.get('etag'),
  ]);

  // Nothing that was deleted comes back, and a second run does no harm.
  await profiles.delete({ userId });
  expect(await run(...words)).toMatchObject({ code: 0 });
  expect(await profiles.get({ userId }, { consistent: true })).toBeUndefined();
});

test.each<[string, string[], number, string]>([
  ['no arguments', [], 2, 'Name a service and one of its entities. See --help.'],
  ['an unknown service', ['nowhere', 'profile'], 2, 'There is no service "nowhere".'],
  [
    'another entity',
    ['users', 'block'],
    2,
    'users cannot emit "block" again. What it can emit again: profile.',
  ],
  ['a service without any', ['chats', 'chat'], 2, 'What it can emit again: none.'],
  [
    'a rate that is not one',
    ['users', 'profile', '--rate', '0'],
    2,
    '--rate must be a whole number from 1 to 1000',
  ],
  ['a wrong position', ['users', 'profile', '--from', '{}'], 2, '--from must be a position'],
  ['no local AWS', ['users', 'profile', '--dir', 'nowhere'], 4, 'Local AWS is not running'],
])('%s: one line, and the exit code says why', async (_, words, code, message) => {
  const outcome = await run(...words);
  expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) });
  expect(outcome.stderr).toContain(message);
});
