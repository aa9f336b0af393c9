import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, expect, test } from '@jest/globals';
import type { DomainEvent } from '@moim/common/events';
import { buildEvent, buildSqsRecord, useTestTable } from '@moim/testing';
import { handled, tallies } from './reactions.ts';

const events = 2_000;
const names = 100;
const workers = 2;

const random = (below: number): number => Math.floor(Math.random() * below);
const kinds = ['counted', 'replaced', 'counted', 'replaced', 'noted'] as const;

/** Each event once, in order. */
function makeEvents(): DomainEvent[] {
  return Array.from({ length: events }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'counted';
    const name = kind === 'noted' ? `noted ${index}` : `${kind} ${random(names)}`;
    return buildEvent(`storm.thing.${kind}`, { name }, { subject: name });
  });
}

/** Every event one to five times, shuffled. */
function stormOf(clean: readonly DomainEvent[]): DomainEvent[] {
  const all = clean.flatMap((event) => Array.from({ length: 1 + random(5) }, () => event));
  for (let index = all.length - 1; index > 0; index--) {
    const other = random(index + 1);
    const [a, b] = [all[index], all[other]];
    if (a && b) [all[index], all[other]] = [b, a];
  }
  return all;
}

const client = new SQSClient({});

async function send(QueueUrl: string, storm: readonly DomainEvent[]): Promise<void> {
  for (let start = 0; start < storm.length; start += 10) {
    const Entries = storm
      .slice(start, start + 10)
      .map((event, index) => ({ Id: String(index), MessageBody: buildSqsRecord(event).body }));
    await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  }
}

async function left(QueueUrl: string): Promise<number> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
  );
  return (
    Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible)
  );
}

const started: ChildProcess[] = [];

afterAll(() => {
  for (const worker of started) worker.kill('SIGKILL');
});

function startWorker(QueueUrl: string): ChildProcess {
  const script = join(import.meta.dirname, 'worker.ts');
  const env = { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'CRITICAL', POWERTOOLS_LOG_LEVEL: 'CRITICAL' };
  const worker = spawn(process.execPath, [script, QueueUrl], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  started.push(worker);
  return worker;
}

async function killed(worker: ChildProcess): Promise<void> {
  const exit = once(worker, 'exit');
  worker.kill('SIGKILL');
  await exit;
}

test(`${events} events, each delivered 1 to 5 times in random order to consumers killed at random, take effect as in one clean run`, async () => {
  await useTestTable(tallies, handled);
  const clean = makeEvents();
  const storm = stormOf(clean);
  const { QueueUrl = '' } = await client.send(
    new CreateQueueCommand({ QueueName: `storm-${randomUUID()}`, Attributes: { VisibilityTimeout: '3' } }),
  );
  await send(QueueUrl, storm);

  let kills = 0;
  const running = Array.from({ length: workers }, () => startWorker(QueueUrl));
  // Kill workers while most of the storm is left, then let them finish.
  while ((await left(QueueUrl)) > storm.length / 5) {
    await sleep(300 + random(900));
    const index = random(workers);
    const victim = running[index];
    if (victim) await killed(victim);
    running[index] = startWorker(QueueUrl);
    kills += 1;
  }
  while ((await left(QueueUrl)) > 0) await sleep(100);
  await Promise.all(running.map(killed));

  const expected = new Map<string, { count?: number; latest?: string }>();
  for (const { type, subject, sequence } of clean) {
    const count = (expected.get(subject)?.count ?? 0) + 1;
    if (type.endsWith('counted')) expected.set(subject, { count });
    // Events that arrive late are skipped, so only the last one is certain.
    else expected.set(subject, { latest: sequence });
  }
  const subjects = [...expected.keys()];
  const found = await tallies.getMany(
    subjects.map((name) => ({ name })),
    { consistent: true },
  );
  const wrong = subjects.filter((name, index) => {
    const { count, latest } = expected.get(name) ?? {};
    const item = found[index];
    return count === undefined ? item?.latest !== latest : item?.count !== count;
  });
  expect({ wrong, kills: kills > 2 }).toEqual({ wrong: [], kills: true });
}, 180_000);
