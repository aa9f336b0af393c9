import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../events/stack.ts';
import { usageOf } from '../stack/processes.ts';
import { openRoom, talk } from './rooms.ts';

/**
 * Measures the time from `POST …/messages` to the push on another member's socket, on the local AWS: 20 rooms, with a
 * message every two seconds in each. Exits with 1 if the goal is missed.
 */
const goals = { p50: 50, p99: 250 };
const messages = 20;

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;

const directory = await mkdtemp(join(tmpdir(), 'moim-bench-'));
await using stops = new AsyncDisposableStack();
stops.defer(() => rm(directory, { recursive: true, force: true }));
const { url, pid } = stops.use(await startStack(directory));

const rooms = [];
for (let room = 0; room < 20; room += 1) rooms.push(await openRoom(url));
const cpuBefore = usageOf(pid).cpu;
const timings = (await Promise.all(rooms.map((room) => talk(room, messages, 2_000)))).flat();
const cpu = usageOf(pid).cpu - cpuBefore;
for (const { close } of rooms) close();

const seen = timings.map((timing) => timing.seen);
const answered = timings.map((timing) => timing.answered);
console.table(
  [0.5, 0.9, 0.99].map((part) => ({
    quantile: part,
    'answered ms': quantile(answered, part).toFixed(1),
    'seen ms': quantile(seen, part).toFixed(1),
  })),
);
console.log(`processor time of the stack: ${Math.round((cpu * 1_000) / timings.length)} ms a message`);
console.log(`goal: seen after at most ${goals.p50} ms (p50) and ${goals.p99} ms (p99)`);
if (quantile(seen, 0.5) > goals.p50 || quantile(seen, 0.99) > goals.p99) process.exitCode = 1;
