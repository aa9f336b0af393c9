import { render, type Scope } from '../config/intrinsics.ts';
import { type Json, type JsonObject, objectOf, stringOf } from '../config/json.ts';
import { ofType } from '../config/resources-of-type.ts';
import type { Triggered } from '../functions/local-functions.ts';
import { openQueues } from '../queues/queues.ts';
import type { Terminal } from '../terminal.ts';
import { bucketSource, keepSubscriptionsOf } from './bucket-source.ts';
import { busSource } from './bus-source.ts';
import { queueSource } from './queue-source.ts';
import { scheduleSource } from './schedule-source.ts';
import type { Source, SourceContext } from './source.ts';
import { streamSource } from './stream-source.ts';

interface Where {
  readonly directory: string;
  readonly dynamodb: string;
  readonly eventbridge: string;
  readonly scope: Scope;
  readonly terminal: Terminal;
}

/** The tables of a service that have a stream. */
const streamedTables = (tables: JsonObject): string[] =>
  ofType(tables, 'AWS::DynamoDB::Table')
    .filter(([, { StreamSpecification }]) => StreamSpecification !== undefined)
    .map(([, { TableName }]) => stringOf(TableName));

function sourcesOf(event: Json, tables: JsonObject, context: SourceContext): Source[] {
  const { sqs, stream, schedule, s3 } = objectOf(event);
  // All of a function's are one source.
  if (s3 !== undefined) return [];
  if (sqs !== undefined)
    return [queueSource(typeof sqs === 'string' ? { arn: sqs } : objectOf(sqs), context)];
  if (stream !== undefined) {
    return streamedTables(tables).map((table) => streamSource(objectOf(stream), table, context));
  }
  if (schedule !== undefined) return [scheduleSource(schedule, context)];
  context.terminal.complain(
    `${context.function.configuration.name}: events of the kind ${Object.keys(objectOf(event))} do not reach it locally.`,
  );
  return [];
}

/** Starts everything that calls functions other than the gateway does: queues, streams, schedules, buckets. */
export function runSources(triggered: readonly Triggered[], where: Where): Source {
  const { scope, terminal, directory, dynamodb, eventbridge } = where;
  const queues = openQueues(directory);
  const sources = triggered.flatMap(({ function: it, tables }) => {
    const context = { function: it, queues, directory, region: scope.region, dynamodb, terminal };
    const events = it.configuration.sources.map((event) => render(event, scope));
    const notified = events.map(objectOf).flatMap(({ s3 }) => (s3 === undefined ? [] : [s3]));
    return [
      ...events.flatMap((event) => sourcesOf(event, tables, context)),
      ...(notified.length > 0 ? [bucketSource(notified, context, scope)] : []),
    ];
  });
  keepSubscriptionsOf(triggered, directory);
  sources.push(busSource(queues, eventbridge, terminal));
  return {
    stop: async () => {
      await Promise.all(sources.map((source) => source.stop()));
      queues.close();
    },
  };
}
