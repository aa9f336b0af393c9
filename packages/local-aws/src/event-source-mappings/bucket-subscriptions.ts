import { isObject, type Json, objectOf, stringOf } from '../core/json.ts';
import type { LocalFunction } from '../lambda/local-function.ts';
import type { TriggeredFunction } from '../lambda/local-functions.ts';
import { filterOf, openSubscriptions } from '../s3/notifications/subscriptions.ts';
import { asynchronousQueue } from '../sqs/queue-behind.ts';
import type { MappingContext } from './mapping.ts';

const ownerOf = ({ configuration }: LocalFunction): string => `function:${configuration.name}`;

/** Turns rules of serverless.yml, `[{ prefix: uploads/ }, { suffix: .jpg }]`, into those of a template. */
const rulesOf = (rules: Json | undefined): Json =>
  (Array.isArray(rules) ? rules : [])
    .filter(isObject)
    .flatMap((rule) => Object.entries(rule).map(([Name, Value]) => ({ Name, Value })));

/** Subscribes a function to the buckets of its `s3` events, in place of its previous subscriptions. */
export function subscribeToBuckets(
  events: readonly Json[],
  { function: it, directory }: MappingContext,
): void {
  const { name } = it.configuration;
  const subscriptions = openSubscriptions(directory);
  const byBucket = Map.groupBy(events, (event) => stringOf(isObject(event) ? event.bucket : event));
  subscriptions.end(ownerOf(it));
  for (const [bucket, given] of byBucket) {
    const wanted = given.map(objectOf).map(({ event, rules }, index) => ({
      id: `${name}-${index}`,
      queue: asynchronousQueue(name),
      form: 's3' as const,
      events: [stringOf(event, 's3:ObjectCreated:*')],
      ...filterOf(rulesOf(rules)),
    }));
    subscriptions.set(bucket, ownerOf(it), wanted);
  }
  subscriptions.close();
}

/** Ends the subscriptions of functions without `s3` events. */
export function keepBucketSubscriptionsOf(triggered: readonly TriggeredFunction[], directory: string): void {
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
