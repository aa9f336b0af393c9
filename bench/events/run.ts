import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { latencies } from './latency.ts';
import { startStack } from './stack.ts';

/**
 * Measures events on the local AWS: the latency from a committed change to the end of its consumer, and the throughput of a
 * consumer in batches of 10, compared with a bare one that makes the same writes without protection against repetitions.
 */
const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;

const directory = await mkdtemp(join(tmpdir(), 'moim-bench-'));
await using stops = new AsyncDisposableStack();
stops.defer(() => rm(directory, { recursive: true, force: true }));
const { url } = stops.use(await startStack(directory));

const warmUp = 10;
const times = (await latencies(url, join(directory, 'functions.log'), 110)).slice(warmUp);
console.table([0.5, 0.9, 0.99].map((part) => ({ quantile: part, 'latency ms': quantile(times, part) })));
console.log('goal: p50 at most 150 ms, p99 at most 1,000 ms\n');

// Imported after the environment is set, because the logger reads its level when it is created.
const { throughputs } = await import('./throughput.ts');
const figures = await throughputs(5, 300);
const bare = quantile(figures.bare ?? [], 0.5);
console.table(
  Object.entries(figures).map(([name, values]) => {
    const median = quantile(values, 0.5);
    return { consumer: name, 'events/s': Math.round(median), ratio: (median / bare).toFixed(2) };
  }),
);
console.log('goal: at least 0.80 of the bare consumer');
