import {
  CloudWatchLogsClient,
  type FilteredLogEvent,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { asking } from './caller.ts';
import type { Target } from './target.ts';

/** Which log lines: of which group, from when (milliseconds since 1970), with which CloudWatch filter pattern. */
export interface LogQuestion {
  logGroupName: string;
  startTime: number;
  filterPattern?: string | undefined;
}

async function collect(question: LogQuestion, target: Target): Promise<FilteredLogEvent[]> {
  const client = new CloudWatchLogsClient({ region: target.region });
  const { filterPattern, ...range } = question;
  const input = filterPattern === undefined ? range : { ...range, filterPattern };
  const events: FilteredLogEvent[] = [];
  for await (const page of paginateFilterLogEvents({ client }, input)) events.push(...(page.events ?? []));
  return events;
}

/** The log lines that match, oldest first; none when the function has not run yet and so has no group. */
export async function logEvents(question: LogQuestion, target: Target): Promise<FilteredLogEvent[]> {
  try {
    return await collect(question, target);
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return [];
    return asking(Promise.reject(error));
  }
}
