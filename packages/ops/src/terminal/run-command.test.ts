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

test('what fails side by side is all told, the same thing once', async () => {
  await runCommand(async () => {
    await mapConcurrently(['users: no table', 'auth: no role', 'users: no table'], refuse, 3);
  });
  expect(said.mock.calls).toEqual([['users: no table'], ['auth: no role']]);
  expect(process.exitCode).toBe(5);
});

test('a fault of ours among them is not hidden', async () => {
  const run = runCommand(async () => {
    await mapConcurrently([refuse('denied'), Promise.reject(new TypeError('ours'))], (job) => job);
  });
  await expect(run).rejects.toMatchObject({ errors: [expect.anything(), expect.any(TypeError)] });
});
