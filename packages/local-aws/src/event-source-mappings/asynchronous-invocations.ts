import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '../core/json.ts';
import { render, type Scope } from '../serverless-config/intrinsics.ts';
import type { Message } from '../sqs/message.ts';
import { asynchronousQueue } from '../sqs/queue-behind.ts';
import { nameOf } from '../sqs/settings.ts';
import { failedInvocation } from './failed-invocation.ts';
import type { EventSourceMapping, MappingContext } from './mapping.ts';

/** Concurrent invocations per function. AWS allows hundreds. */
const concurrency = 3;
const longestWait = 400;
/** Pause before a function that cannot be loaded is tried again. */
const loadRetryPause = 500;

/**
 * Invokes a function asynchronously, for buckets, topics and rules. A failed invocation is retried twice; then the event
 * goes to the dead-letter queue or on-failure destination. While the function cannot be loaded, events wait.
 */
export function asynchronousInvocations(context: MappingContext, scope: Scope): EventSourceMapping {
  const { function: it, queues, region, terminal } = context;
  const { name, timeout, asynchronous } = it.configuration;
  const queue = asynchronousQueue(name);
  let stopped = false;
  queues.create(queue, { visibility: timeout + 10, retention: 6 * 60 * 60, delay: 0, wait: 0 });
  // Messages that a killed process was handling become visible as soon as its functions have surely ended.
  queues.makeVisibleWithin(queue, timeout + 2);

  const discard = ({ body, receives }: Message, reason: string): void => {
    const { onFailure, deadLetters } = asynchronous;
    const arn = (given: Json): string => nameOf(String(render(given, scope)));
    if (deadLetters !== undefined) queues.send(arn(deadLetters), body);
    if (onFailure !== undefined) {
      const report = failedInvocation({ name, region, tries: receives, payload: body, reason });
      queues.send(arn(onFailure), JSON.stringify(report));
    }
    terminal.complain(`${name}: discarded an event after ${receives} attempts`);
  };

  const deliver = async (message: Message): Promise<void> => {
    const outcome = await it.invoke(JSON.parse(message.body));
    if (!('failure' in outcome)) return queues.delete(message.receipt);
    if (outcome.failure.kind === 'load') {
      queues.returnToQueue([message.receipt]);
      await sleep(loadRetryPause);
      return;
    }
    terminal.complain(`${name}: ${outcome.failure.message}`);
    // AWS waits a minute, then two: too long during development.
    if (message.receives <= asynchronous.retries) return queues.postpone(message.receipt, message.receives);
    discard(message, outcome.failure.message);
    queues.delete(message.receipt);
  };

  const lane = async (): Promise<void> => {
    while (!stopped) {
      const [message] = await queues.receiveSoon(queue, 1, longestWait);
      if (message) await deliver(message);
    }
  };
  const lanes = Array.from({ length: concurrency }, lane);
  return {
    stop: async () => {
      stopped = true;
      await Promise.allSettled(lanes);
    },
  };
}
