import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
});
const job = z.looseObject({
  needs: z.string().optional(),
  uses: z.string().optional(),
  environment: z.string().optional(),
  'timeout-minutes': z.number().optional(),
  steps: z.array(step).default([]),
});
const workflow = z.looseObject({ jobs: z.record(z.string(), job) });

// Serverless brings the YAML parser.
const parser: unknown = createRequire(createRequire(import.meta.url).resolve('serverless/package.json'))(
  'js-yaml',
);
const { load } = z.object({ load: z.custom<(text: string) => unknown>() }).parse(parser);

const folder = resolve(import.meta.dirname, '../../../.github/workflows');
const read = (file: string) => workflow.parse(load(readFileSync(join(folder, file), 'utf8')));

/** The jobs that must have succeeded before a job, the nearest first. */
function before(jobs: ReturnType<typeof read>['jobs'], name: string): string[] {
  const needed = jobs[name]?.needs;
  return needed === undefined ? [] : [needed, ...before(jobs, needed)];
}

describe('deploying to prod', () => {
  const { jobs } = read('deploy-prod.yml');

  test('happens from main only, after the checks and the shown changes', () => {
    expect(before(jobs, 'deploy')).toEqual(['diff', 'check', 'main-only']);
    expect(jobs['main-only']?.steps[0]?.run).toContain('refs/heads/main');
    expect(jobs.check?.uses).toBe('./.github/workflows/check.yml');
  });

  test('needs an approval, and has time for a canary of every service', () => {
    const services = readdirSync(resolve(import.meta.dirname, '../../../services')).length;
    expect(jobs.deploy?.environment).toBe('prod');
    expect(jobs.deploy?.['timeout-minutes']).toBeGreaterThan(services * 8);
  });
});

describe.each(readdirSync(folder))('%s', (file) => {
  const { jobs } = read(file);

  test('has a time limit for every job, and installs what the lock file says', () => {
    for (const { uses, steps, 'timeout-minutes': limit } of Object.values(jobs)) {
      if (uses === undefined) expect(limit).toBeLessThanOrEqual(120);
      for (const { run = '' } of steps) expect(run).not.toContain('npm install');
    }
  });

  // Without a shell, GitHub runs `bash -e`, where a pipe succeeds if its last command does.
  test('names the shell of every step with a pipe, so that a failure in it fails the step', () => {
    const steps = Object.values(jobs).flatMap((one) => one.steps);
    const piped = steps.filter(({ run = '' }) => /[^|]\|[^|]/.test(run));
    expect(piped.filter(({ shell }) => shell !== 'bash')).toEqual([]);
  });

  test('pins every action of others to a commit', () => {
    const actions = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses = '' }) => uses || []));
    expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });
});
