import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBare } from './bare-stack.ts';
import { startMoim } from './moim-stack.ts';

/**
 * `GET /v1/users/me` through everything (gateway, JWT, stack, query layer), against the same item read by a bare
 * handler with DocumentClient behind plain `serverless offline`: one client, warm, the two in turn.
 */
const rounds = 2000;
const warmUp = 300;

interface Target {
  url: string;
  headers: Record<string, string>;
}

async function timed({ url, headers }: Target): Promise<number> {
  const start = performance.now();
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - start;
}

function quantile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? Number.NaN;
}

const directory = await mkdtemp(join(tmpdir(), 'moim-bench-'));
await using stops = new AsyncDisposableStack();
stops.defer(() => rm(directory, { recursive: true, force: true }));

const moim = stops.use(await startMoim(directory));
const bare = stops.use(await startBare(moim));

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < warmUp + rounds; round++) {
  const times = [await timed(moim.target), await timed(bare.target)] as const;
  if (round < warmUp) continue;
  ours.push(times[0]);
  theirs.push(times[1]);
}

const rows = [0.5, 0.9, 0.99].map((part) => {
  const [moimMs, bareMs] = [quantile(ours, part), quantile(theirs, part)];
  return {
    quantile: part,
    'moim ms': moimMs.toFixed(2),
    'bare ms': bareMs.toFixed(2),
    ratio: (moimMs / bareMs).toFixed(2),
  };
});
console.table(rows);
console.log('goal: the median ratio is at most 1.30');
