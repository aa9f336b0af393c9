import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStack } from '../events/stack.ts';
import { type Member, newMember, openChat } from '../live/people.ts';
import { openSocket } from '../live/sockets.ts';
import { usageOf } from '../stack/processes.ts';

/**
 * A room of 50 people with a socket each, and 450 other open sockets, on the local AWS: how long a message takes from the
 * first socket that it reaches to the last one, and the memory of the stack. Exits with 1 if a goal is missed.
 */
const goals = { fanOutMs: 500, megabytes: 150 };
const [people, bystanders, socketsOfBystander, messages] = [50, 45, 10, 30];

const directory = await mkdtemp(join(tmpdir(), 'moim-bench-'));
await using stops = new AsyncDisposableStack();
stops.defer(() => rm(directory, { recursive: true, force: true }));
const { url, pid } = stops.use(await startStack(directory));

const members: Member[] = [];
while (members.length < people) members.push(await newMember(url));
const [speaker, ...others] = members;
if (!speaker) throw new Error('unreachable');
const chatId = await openChat(speaker, others);

/** When each message arrived at the connections, by its id. */
const arrivals = new Map<string, number[]>();
const open = (member: Member): Promise<WebSocket> =>
  openSocket(member, ({ type, message }, at) => {
    const { messageId } = message ?? {};
    if (type !== 'message.created' || messageId === undefined) return;
    arrivals.set(messageId, [...(arrivals.get(messageId) ?? []), at]);
  });

/** Sends a message, and waits until it has arrived at all connections. @returns from the request, and from the first push */
async function say(sockets: number): Promise<{ fromRequest: number; fanOut: number }> {
  const start = performance.now();
  const path = { params: { path: { chatId } }, body: { text: 'Hello, everybody' } };
  const { data } = (await speaker?.api.POST('/v1/chats/{chatId}/messages', path)) ?? {};
  if (!data) throw new Error('A message was refused');
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(5)) {
    const at = arrivals.get(data.messageId) ?? [];
    if (at.length < sockets) continue;
    return { fromRequest: Math.max(...at) - start, fanOut: Math.max(...at) - Math.min(...at) };
  }
  throw new Error(`A message reached ${arrivals.get(data.messageId)?.length} of ${sockets} connections`);
}

/** Memory once the worker threads of bursts have stopped. */
async function settledMegabytes(): Promise<number> {
  await sleep(20_000);
  return Object.values(usageOf(pid).megabytes).reduce((sum, value) => sum + value, 0);
}

const sockets = [await open(speaker)];
for (let count = 0; count < 10; count += 1) await say(1);
const before = await settledMegabytes();
for (const member of others) sockets.push(await open(member));
for (let count = 0; count < bystanders; count += 1) {
  const bystander = await newMember(url);
  for (let socket = 0; socket < socketsOfBystander; socket += 1) sockets.push(await open(bystander));
}
const times = [];
for (let count = 0; count < messages; count += 1) times.push(await say(people));
const after = await settledMegabytes();
for (const socket of sockets) socket.close();

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
const fanOut = median(times.map((time) => time.fanOut));
console.table({
  sockets: sockets.length,
  'fan-out ms, median': fanOut.toFixed(0),
  'from the request ms, median': median(times.map(({ fromRequest }) => fromRequest)).toFixed(0),
  'fan-out ms, most': Math.max(...times.map((time) => time.fanOut)).toFixed(0),
  'MB more': (after - before).toFixed(0),
});
console.log(
  `goal: a fan-out of at most ${goals.fanOutMs} ms (median), and at most ${goals.megabytes} MB more`,
);
if (fanOut > goals.fanOutMs || after - before > goals.megabytes) process.exitCode = 1;
