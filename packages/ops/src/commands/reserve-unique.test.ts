import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { beforeAll, expect, test } from '@jest/globals';
import { entity } from '@moim/common/dynamodb';
import { useTestTable } from '@moim/testing';

const command = join(import.meta.dirname, 'reserve-unique.ts');

interface Profile {
  userId: string;
  nicknameFold: string;
  nicknameInitial: string;
  bio: string;
}

// The profiles of services/users before their nickname was unique, and after.
const definition = {
  table: 'users',
  key: { pk: ['userId'] },
  find: { byNickname: { index: 'byNickname', pk: ['nicknameInitial'], sk: ['nicknameFold'] } },
} as const;
const before = entity<Profile>()('profile', definition);
const after = entity<Profile>()('profile', { ...definition, unique: ['nicknameFold'] });

beforeAll(() => useTestTable(before));

function start(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [command, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function outcome(
  child: ChildProcessByStdio<null, Readable, Readable>,
  each: (stdout: string) => void = () => {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    each(stdout);
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

const run = (...args: string[]) => outcome(start(args));
const profile = (userId: string, nicknameFold: string, bytes = 1): Profile => ({
  userId,
  nicknameFold,
  nicknameInitial: nicknameFold.slice(0, 1),
  bio: 'x'.repeat(bytes),
});

test.each<[string, string[], string]>([
  ['no arguments', [], 'Name a service and one of its entities. See --help.'],
  ['too many arguments', ['users', 'profile', 'more'], 'Name a service and one of its entities. See --help.'],
  ['an unknown service', ['nowhere', 'profile'], 'There is no service "nowhere".'],
  [
    'an unknown entity',
    ['users', 'ghost'],
    'users has no entity "ghost" with unique fields. Those with unique fields: profile.',
  ],
  [
    'an entity without unique fields',
    ['users', 'membership'],
    'users has no entity "membership" with unique fields.',
  ],
  ['an unknown option', ['users', 'profile', '--to', 'x'], "Unknown option '--to'. See --help."],
  ['a position that is not JSON', ['users', 'profile', '--from', 'x'], '--from must be a position'],
  ['a position of another form', ['users', 'profile', '--from', '{"pk":1}'], '--from must be a position'],
])('%s: one line, and exit code 2', async (_, args, message) => {
  const { code, stdout, stderr } = await run(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(message);
});

test('a missing region and a table that does not exist are one line each', async () => {
  const { AWS_REGION: _, TABLE_PREFIX: __, ...env } = process.env;
  const bare = spawn(process.execPath, [command, 'users', 'profile'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(await outcome(bare)).toMatchObject({
    code: 2,
    stderr: 'Set AWS_REGION and TABLE_PREFIX. See --help.\n',
  });
  const elsewhere = await outcome(start(['users', 'profile'], { TABLE_PREFIX: 'nowhere-' }));
  expect(elsewhere.code).toBe(5);
  expect(elsewhere.stderr).toMatch(/^Check the table, [^\n]+\n$/);
});

test('a run that is killed continues from its last position, and reports equal values until they differ', async () => {
  // Three pages: a page has at most 1 MB.
  const stored = Array.from({ length: 7 }, (_, n) => profile(`user${n}`, `name${n}`, 390_000));
  await before.putMany([...stored, profile('twin', 'name0'), profile('gone', 'left')]);
  await after.delete(await after.put(profile('gone2', 'stale')));
  await after.put(profile('stale-owner', 'old'));
  await before.put(profile('stale-owner', 'new'));

  const child = start(['users', 'profile']);
  const killed = await outcome(child, (stdout) => {
    if (stdout.includes('--from')) child.kill('SIGKILL');
  });
  expect(killed.code).toBeNull();
  const [, position = ''] = /--from '(.*)'/.exec(killed.stdout) ?? [];
  const resumed = await run('users', 'profile', '--from', position);
  expect(resumed.stdout.split('--from').length).toBeLessThan(4);
  // Of two equal values, the one that was read first is reserved: a full run reports the other.
  const repeated = await run('users', 'profile');
  expect(repeated.code).toBe(1);
  expect(repeated.stderr).toMatch(
    /^\{"userId":"(twin|user0)"\}: another item has the same nicknameFold\. Change one of them/,
  );
  for (const { nicknameFold } of stored) {
    await expect(after.create(profile('late', nicknameFold))).rejects.toMatchObject({ code: 'unique-taken' });
  }
  await expect(after.create(profile('late', 'new'))).rejects.toMatchObject({ code: 'unique-taken' });
  await after.create(profile('free', 'old'));

  await after.delete({ userId: 'twin' });
  expect(await run('users', 'profile')).toMatchObject({ code: 0, stderr: '' });
});
