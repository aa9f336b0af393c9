import { render, type Scope } from '../config/intrinsics.ts';
import { type Json, type JsonObject, objectOf, stringOf } from '../config/json.ts';
import { ofType } from '../config/resources-of-type.ts';
import type { Triggered } from '../functions/local-functions.ts';
import { openQueues } from '../queues/queues.ts';
import type { Terminal } from '../terminal.ts';
import { queueSource } from './queue-source.ts';
import { scheduleSource } from './schedule-source.ts';
import type { Source, SourceContext } from './source.ts';
import { streamSource } from './stream-source.ts';

interface Where {
  readonly directory: string;
  readonly dynamodb: string;
  readonly scope: Scope;
  readonly terminal: Terminal;
}

/** The tables of a service that have a stream. */
const streamedTables = (tables: JsonObject): string[] =>
  ofType(tables, 'AWS::DynamoDB::Table')
    .filter(([, { StreamSpecification }]) => StreamSpecification !== undefined)
    .map(([, { TableName }]) => stringOf(TableName));

function sourcesOf(event: Json, tables: JsonObject, context: SourceContext): Source[] {
  const { sqs, stream, schedule } = objectOf(event);
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

/** Starts everything that calls functions other than the gateway does: queues, streams, schedules. */
export function runSources(triggered: readonly Triggered[], where: Where): Source {
  const { scope, terminal, directory, dynamodb } = where;
  const queues = openQueues(directory);
  const sources = triggered.flatMap(({ function: it, tables }) => {
    const context = { function: it, queues, directory, region: scope.region, dynamodb, terminal };
    return it.configuration.sources.flatMap((event) => sourcesOf(render(event, scope), tables, context));
  });
  return {
    stop: async () => {
      await Promise.all(sources.map((source) => source.stop()));
      queues.close();
    },
  };
}
