import { afterEach, expect, jest, test } from '@jest/globals';
import { mapConcurrently } from '../map-concurrently.ts';
import { Refusal } from './refusal.ts';
import { runCommand } from './run-command.ts';

const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => {
  said.mockClear();
  process.exitCode = undefined;
});

const refuse = (message: string) => Promise.reject(new Refusal('failed', message));

test('prints every refusal of concurrent jobs, equal ones once', async () => {
  await runCommand(async () => {
    await mapConcurrently(['users: no table', 'auth: no role', 'users: no table'], refuse, 3);
  });
  expect(said.mock.calls).toEqual([['users: no table'], ['auth: no role']]);
  expect(process.exitCode).toBe(5);
});

test('rethrows an unexpected error among refusals', async () => {
  const run = runCommand(async () => {
    await mapConcurrently([refuse('denied'), Promise.reject(new TypeError('ours'))], (job) => job);
  });
  await expect(run).rejects.toMatchObject({ errors: [expect.anything(), expect.any(TypeError)] });
});
