import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { apiClient, newPerson, password } from '@moim/testing/api';

const command = join(import.meta.dirname, 'moderators.ts');
const directory = dirname(process.env.FUNCTIONS_LOG ?? '');

function moderators(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args, '--dir', directory], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const statusOfReports = async (email: string) => {
  const { data } = await apiClient().POST('/v1/auth/sign-in', { body: { email, password } });
  return (await apiClient(data?.accessToken).GET('/v1/reports')).response.status;
};

test('somebody who is added sees reports from the next sign-in on, until they are removed', async () => {
  const { email } = await newPerson();
  expect(await statusOfReports(email)).toBe(403);
  expect(moderators('add', email)).toMatchObject({ status: 0, stderr: '' });
  expect(moderators('list').stdout.split('\n')).toContain(email);
  expect(await statusOfReports(email)).toBe(200);
  expect(moderators('remove', email)).toMatchObject({ status: 0, stderr: '' });
  expect(moderators('list').stdout).not.toContain(email);
  expect(await statusOfReports(email)).toBe(403);
});

test.each([
  [['add'], 2],
  [['list', 'a@example.com'], 2],
  [['promote', 'a@example.com'], 2],
  [['add', 'nobody@example.com'], 4],
])('%j is refused with exit code %d and one line', (args, status) => {
  const result = moderators(...args);
  expect(result.status).toBe(status);
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
});
