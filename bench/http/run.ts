import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBare } from './bare-stack.ts';
import { startMoim } from './moim-stack.ts';
import { type Operation, operationsOf } from './operations.ts';

/**
 * Requests through everything (gateway, JWT, stack, limits, query layer), against bare handlers that make the same DynamoDB
 * calls with DocumentClient behind plain `serverless offline`: one client, warm, the two in turn. Exits with 1 if a goal is
 * missed.
 */
const goal = 0.8;
const warmUp = 40;

async function timed({ url, init }: { url: string; init: RequestInit }): Promise<number> {
  const start = performance.now();
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${init.method} ${url} answered ${response.status}: ${text}`);
  return performance.now() - start;
}

function quantile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? Number.NaN;
}

async function measure({ rounds, requests }: Operation) {
  const times: Record<'moim' | 'bare', number[]> = { moim: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    const { moim, bare } = requests(round);
    // Each goes first as often as the other: what the product does after its answer burdens both.
    const isFirst = round % 2 === 0;
    const before = isFirst ? await timed(moim) : undefined;
    const bareMs = await timed(bare);
    const moimMs = before ?? (await timed(moim));
    if (round < warmUp) continue;
    times.moim.push(moimMs);
    times.bare.push(bareMs);
  }
  return times;
}

const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);

const directory = await mkdtemp(join(tmpdir(), 'moim-bench-'));
await using stops = new AsyncDisposableStack();
stops.defer(() => rm(directory, { recursive: true, force: true }));

const moim = stops.use(await startMoim(directory));
const bare = stops.use(await startBare(moim, moim.people[0]?.userId ?? ''));

const rows = [];
for (const operation of operationsOf({ moim, bare })) {
  const times = await measure(operation);
  const perSecond = (list: readonly number[]) => (list.length * 1_000) / sum(list);
  rows.push({
    operation: operation.name,
    'moim p50 ms': quantile(times.moim, 0.5).toFixed(2),
    'bare p50 ms': quantile(times.bare, 0.5).toFixed(2),
    'moim p99 ms': quantile(times.moim, 0.99).toFixed(2),
    'bare p99 ms': quantile(times.bare, 0.99).toFixed(2),
    'moim /s': perSecond(times.moim).toFixed(0),
    'bare /s': perSecond(times.bare).toFixed(0),
    ratio: perSecond(times.moim) / perSecond(times.bare),
  });
}
console.table(rows.map((row) => ({ ...row, ratio: row.ratio.toFixed(2) })));
console.log(`goal: the product answers at least ${goal} × as many requests a second as the bare handler`);
if (rows.some(({ ratio }) => ratio < goal)) process.exitCode = 1;
