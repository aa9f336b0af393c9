import type { Activity } from '../core/activity.ts';
import { type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import type { Terminal } from '../core/terminal.ts';
import type { TriggeredFunction } from '../lambda/local-functions.ts';
import { startSchedule } from '../scheduler/schedule.ts';
import { render, type Scope } from '../serverless-config/intrinsics.ts';
import { resourcesOfType } from '../serverless-config/resources-of-type.ts';
import { openQueues } from '../sqs/queues.ts';
import { asynchronousInvocations } from './asynchronous-invocations.ts';
import { forwardBucketEvents } from './bucket-event-forwarder.ts';
import { keepBucketSubscriptionsOf, subscribeToBuckets } from './bucket-subscriptions.ts';
import type { EventSourceMapping, MappingContext } from './mapping.ts';
import { queueMapping } from './queue-mapping.ts';
import { makeRules } from './rules-of-functions.ts';
import { streamMapping } from './stream-mapping.ts';
import { keepTopicSubscriptionsOf, subscribeToTopics } from './topic-subscriptions.ts';

interface MappingsContext {
  readonly directory: string;
  readonly dynamodb: string;
  readonly eventbridge: string;
  readonly scope: Scope;
  readonly terminal: Terminal;
  readonly activity: Activity;
}

/** The names of a service's tables with a stream. */
const streamedTables = (tables: JsonObject): string[] =>
  resourcesOfType(tables, 'AWS::DynamoDB::Table')
    .filter(([, { StreamSpecification }]) => StreamSpecification !== undefined)
    .map(([, { TableName }]) => stringOf(TableName));

/** The table whose stream an event names by ARN; without an ARN, all tables of the service with a stream. */
function tablesOf(stream: Json, tables: JsonObject): string[] {
  const arn = typeof stream === 'string' ? stream : stringOf(objectOf(stream).arn);
  const [, named] = /:table\/([^/]+)\/stream\//.exec(arn) ?? [];
  return named === undefined ? streamedTables(tables) : [named];
}

/** Event kinds that invoke functions asynchronously; they share one queue per function. */
const asynchronousKinds = ['s3', 'sns', 'eventBridge'] as const;

function mappingsOf(event: JsonObject, tables: JsonObject, context: MappingContext): EventSourceMapping[] {
  const { sqs, stream, schedule, eventBridge } = event;
  if (sqs !== undefined)
    return [queueMapping(typeof sqs === 'string' ? { arn: sqs } : objectOf(sqs), context)];
  if (stream !== undefined) {
    return tablesOf(stream, tables).map((table) => streamMapping(objectOf(stream), table, context));
  }
  if (schedule !== undefined) return [startSchedule(schedule, context)];
  const { schedule: rate, input } = objectOf(eventBridge);
  if (rate !== undefined) return [startSchedule({ rate, ...(input !== undefined && { input }) }, context)];
  if (asynchronousKinds.some((kind) => event[kind] !== undefined)) return [];
  context.terminal.complain(
    `${context.function.configuration.name}: events of kind ${Object.keys(event)} are not supported locally.`,
  );
  return [];
}

/** Subscribes a function to buckets, topics and rules, and starts its asynchronous invocations. */
async function startAsynchronous(
  events: readonly JsonObject[],
  context: MappingContext,
  where: MappingsContext,
): Promise<EventSourceMapping[]> {
  const ofKind = (kind: (typeof asynchronousKinds)[number]): Json[] =>
    events.flatMap((event) => event[kind] ?? []);
  const [buckets, topics] = [ofKind('s3'), ofKind('sns')];
  const rules = ofKind('eventBridge').filter((rule) => objectOf(rule).schedule === undefined);
  if (buckets.length + topics.length + rules.length === 0) return [];
  const source = asynchronousInvocations(context, where.scope);
  if (buckets.length > 0) subscribeToBuckets(buckets, context);
  subscribeToTopics(topics, context);
  await makeRules(rules, context, where.eventbridge);
  return [source];
}

/** Starts everything that invokes functions except for the gateway. */
export async function startMappings(
  triggered: readonly TriggeredFunction[],
  where: MappingsContext,
): Promise<EventSourceMapping> {
  const { scope, terminal, activity, directory, dynamodb, eventbridge } = where;
  const queues = openQueues(directory);
  const started = triggered.map(async ({ function: it, tables }) => {
    const context = { function: it, queues, directory, region: scope.region, dynamodb, terminal, activity };
    const events = it.configuration.sources.map((event) => objectOf(render(event, scope)));
    return [
      ...events.flatMap((event) => mappingsOf(event, tables, context)),
      ...(await startAsynchronous(events, context, where)),
    ];
  });
  const sources = (await Promise.all(started)).flat();
  keepBucketSubscriptionsOf(triggered, directory);
  keepTopicSubscriptionsOf(triggered, directory);
  sources.push(forwardBucketEvents(queues, eventbridge, terminal));
  return {
    stop: async () => {
      await Promise.all(sources.map((source) => source.stop()));
      queues.close();
    },
  };
}
