import { openQueues } from '../sqs/queues.ts';
import { eventBridgeQueue } from './notifications/event-bridge-queue.ts';
import { type Notify, notifier } from './notifications/notify.ts';
import { openSubscriptions, type Subscriptions } from './notifications/subscriptions.ts';
import { openStore, type Store } from './store/store.ts';

/** The state that S3's operations work on. */
export interface Buckets extends Store {
  readonly notify: Notify;
  readonly subscriptions: Subscriptions;
  readonly region: string;
  now(): number;
}

/** Opens the buckets of a data folder with their notifications. */
export function openBuckets(directory: string, region: string, now: () => number = Date.now): Buckets {
  const store = openStore(directory);
  const queues = openQueues(directory);
  queues.create(eventBridgeQueue, { visibility: 5, retention: 24 * 60 * 60, delay: 0, wait: 0 });
  const subscriptions = openSubscriptions(directory);
  const notify = notifier(subscriptions, queues, region, now);
  const close = (): void => {
    for (const one of [subscriptions, queues, store]) one.close();
  };
  return { ...store, notify, subscriptions, region, now, close };
}
