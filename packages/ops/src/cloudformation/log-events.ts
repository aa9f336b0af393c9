import {
  CloudWatchLogsClient,
  type FilteredLogEvent,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** The log group, the start time (milliseconds since 1970) and an optional CloudWatch Logs filter pattern. */
export interface LogQuery {
  logGroupName: string;
  startTime: number;
  filterPattern?: string | undefined;
}

async function collect(query: LogQuery, target: Target): Promise<FilteredLogEvent[]> {
  const client = new CloudWatchLogsClient({ region: target.region });
  const { filterPattern, ...range } = query;
  const input = filterPattern === undefined ? range : { ...range, filterPattern };
  const events: FilteredLogEvent[] = [];
  for await (const page of paginateFilterLogEvents({ client }, input)) events.push(...(page.events ?? []));
  return events;
}

/** Returns the matching log lines, oldest first; none if the log group does not exist yet. */
export async function logEvents(query: LogQuery, target: Target): Promise<FilteredLogEvent[]> {
  try {
    return await collect(query, target);
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return [];
    return withAwsErrors(Promise.reject(error));
  }
}
