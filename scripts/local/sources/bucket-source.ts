import { setTimeout as sleep } from 'node:timers/promises';
import { filterOf, openSubscriptions } from '../buckets/notifications/subscriptions.ts';
import { render, type Scope } from '../config/intrinsics.ts';
import { isObject, type Json, objectOf, stringOf } from '../config/json.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import type { Triggered } from '../functions/local-functions.ts';
import type { Message } from '../queues/queues.ts';
import { nameOf } from '../queues/settings.ts';
import { failedInvocation } from './failed-invocation.ts';
import type { Source, SourceContext } from './source.ts';

/** Invocations of one function at a time. On AWS there may be hundreds. */
const concurrency = 3;
const longestWait = 400;
/** Until a function that cannot be loaded is asked again. */
const patience = 500;

const ownerOf = ({ configuration }: LocalFunction): string => `function:${configuration.name}`;
const queueOf = ({ configuration }: LocalFunction): string => `asynchronous:${configuration.name}`;

/** Rules of serverless.yml, `[{ prefix: uploads/ }, { suffix: .jpg }]`, as a template has them. */
const rulesOf = (rules: Json | undefined): Json =>
  (Array.isArray(rules) ? rules : [])
    .filter(isObject)
    .flatMap((rule) => Object.entries(rule).map(([Name, Value]) => ({ Name, Value })));

/** Subscribes a function to what its events name: what it had subscribed to before and has no more is ended. */
function subscribe(it: LocalFunction, events: readonly Json[], { directory, queues }: SourceContext): void {
  queues.create(queueOf(it), {
    ...{ visibility: it.configuration.timeout + 10, retention: 6 * 60 * 60, delay: 0, wait: 0 },
  });
  const subscriptions = openSubscriptions(directory);
  const byBucket = Map.groupBy(events, (event) => stringOf(isObject(event) ? event.bucket : event));
  subscriptions.end(ownerOf(it));
  for (const [bucket, given] of byBucket) {
    const wanted = given.map(objectOf).map(({ event, rules }, index) => ({
      ...{ id: `${it.configuration.name}-${index}`, queue: queueOf(it), form: 's3' as const },
      ...{ events: [stringOf(event, 's3:ObjectCreated:*')], ...filterOf(rulesOf(rules)) },
    }));
    subscriptions.set(bucket, ownerOf(it), wanted);
  }
  subscriptions.close();
}

/** Ends the subscriptions of functions that have none any more. */
export function keepSubscriptionsOf(triggered: readonly Triggered[], directory: string): void {
  const subscriptions = openSubscriptions(directory);
  const subscribed = triggered.filter(({ function: it }) =>
    it.configuration.sources.some(({ s3 }) => s3 !== undefined),
  );
  subscriptions.keepOnly(
    'function:',
    subscribed.map(({ function: it }) => ownerOf(it)),
  );
  subscriptions.close();
}

/**
 * Calls a function, asynchronously as S3 does, with notifications of buckets: one that fails is called twice more, then
 * the notification goes to its dead-letter queue or on-failure destination. While it cannot be loaded, they wait.
 */
export function bucketSource(events: readonly Json[], context: SourceContext, scope: Scope): Source {
  const { function: it, queues, region, terminal } = context;
  const { name, timeout, asynchronous } = it.configuration;
  const queue = queueOf(it);
  let stopped = false;
  subscribe(it, events, context);
  // What a killed stack was handling would stay invisible for longer; whoever claimed it is gone sooner.
  queues.hasten(queue, timeout + 2);

  const giveUp = ({ body, receives }: Message, reason: string): void => {
    const { onFailure, deadLetters } = asynchronous;
    const arn = (given: Json): string => nameOf(String(render(given, scope)));
    if (deadLetters !== undefined) queues.send(arn(deadLetters), body);
    if (onFailure !== undefined) {
      const told = failedInvocation({ name, region, tries: receives, payload: body, reason });
      queues.send(arn(onFailure), JSON.stringify(told));
    }
    terminal.complain(`${name} gave up a notification after ${receives} tries`);
  };

  const deliver = async (message: Message): Promise<void> => {
    const outcome = await it.invoke(JSON.parse(message.body));
    if (!('failure' in outcome)) return queues.delete(message.receipt);
    if (outcome.failure.kind === 'load') {
      queues.giveBack([message.receipt]);
      await sleep(patience);
      return;
    }
    terminal.complain(`${name}: ${outcome.failure.message}`);
    // AWS waits a minute, then two; nobody who develops would.
    if (message.receives <= asynchronous.retries) return queues.postpone(message.receipt, message.receives);
    giveUp(message, outcome.failure.message);
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
