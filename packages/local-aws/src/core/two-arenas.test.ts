import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const onLinux = process.platform === 'linux' ? test : test.skip;
const { MALLOC_ARENA_MAX: _, ...env } = process.env;

const script = `
  const { useTwoArenas } = await import(${JSON.stringify(join(import.meta.dirname, 'two-arenas.ts'))});
  useTwoArenas();
  console.log(JSON.stringify([process.env.MALLOC_ARENA_MAX, process.argv.slice(1), process.pid]));
`;
const run = (extra: Record<string, string> = {}): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script, 'a', 'b c'], {
      env: { ...env, ...extra },
      encoding: 'utf8',
    }),
  );

onLinux('a process keeps its arguments', () => {
  expect(run()).toEqual(['2', ['a', 'b c'], expect.any(Number)]);
});

onLinux('a process keeps its id', () => {
  const { pid, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual(['2', [], pid]);
});

onLinux('a number that was chosen stays', () => {
  expect(run({ MALLOC_ARENA_MAX: '4' })).toEqual(['4', ['a', 'b c'], expect.any(Number)]);
});
