import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const lighthouse = dirname(createRequire(import.meta.url).resolve('lighthouse/package.json'));

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      scoreDisplayMode: z.string(),
      displayValue: z.string().optional(),
    }),
  ),
});

export interface Audited {
  /** From 0 to 100, by category: `performance`, `accessibility`, `best-practices`. */
  scores: Record<string, number>;
  /** What a phone waits for, as Lighthouse words it: `1.4 s`. */
  times: Record<string, string>;
  /** How many times slower than this machine's processor that of the phone was. */
  slowdown: number;
  /** What costs points, or would cost some if it were worse. */
  findings: string[];
}

const timed = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

/**
 * Audits a page with Lighthouse's own profile of a phone: a slow 4G connection, and a slow processor.
 *
 * @param port where the browser takes the commands of its developer tools
 * @param slowdown how many times slower than this machine's the phone's processor is
 */
export async function audit(url: string, port: number, slowdown: number): Promise<Audited> {
  const flags = [
    `--port=${port}`,
    '--output=json',
    '--quiet',
    `--throttling.cpuSlowdownMultiplier=${slowdown}`,
    '--only-categories=performance,accessibility,best-practices',
    // Keeps who is signed in.
    '--disable-storage-reset',
    '--no-enable-error-reporting',
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(lighthouse, 'cli/index.js'), url, ...flags],
    { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const { categories, audits } = report.parse(JSON.parse(stdout));
  const of = (id: string): string => audits[id]?.displayValue ?? '';
  return {
    slowdown,
    scores: Object.fromEntries(
      Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
    ),
    times: Object.fromEntries(timed.map((id) => [id, of(id)])),
    findings: Object.entries(audits)
      .filter(
        ([, { score, scoreDisplayMode }]) =>
          score !== null && score < 1 && scoreDisplayMode !== 'informative',
      )
      .map(([id, { score, displayValue = '' }]) => `${id} ${score} ${displayValue}`.trim()),
  };
}
