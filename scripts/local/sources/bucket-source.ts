import { filterOf, openSubscriptions } from '../buckets/notifications/subscriptions.ts';
import type { Scope } from '../config/intrinsics.ts';
import { isObject, type Json, objectOf, stringOf } from '../config/json.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import type { Triggered } from '../functions/local-functions.ts';
import { asynchronousSource } from './asynchronous-source.ts';
import type { Source, SourceContext } from './source.ts';

const ownerOf = ({ configuration }: LocalFunction): string => `function:${configuration.name}`;
const queueOf = ({ configuration }: LocalFunction): string => `s3:${configuration.name}`;

/** Rules of serverless.yml, `[{ prefix: uploads/ }, { suffix: .jpg }]`, as a template has them. */
const rulesOf = (rules: Json | undefined): Json =>
  (Array.isArray(rules) ? rules : [])
    .filter(isObject)
    .flatMap((rule) => Object.entries(rule).map(([Name, Value]) => ({ Name, Value })));

/** Subscribes a function to what its events name: what it had subscribed to before and has no more is ended. */
function subscribe(it: LocalFunction, events: readonly Json[], { directory }: SourceContext): void {
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

/** Calls a function, asynchronously as S3 does, with the notifications of buckets. */
export function bucketSource(events: readonly Json[], context: SourceContext, scope: Scope): Source {
  const source = asynchronousSource(queueOf(context.function), context, scope);
  subscribe(context.function, events, context);
  return source;
}
