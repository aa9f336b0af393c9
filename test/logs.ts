import { readFile } from 'node:fs/promises';
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { requiredSetting } from '@moim/common/settings';
import { waitUntil } from '@moim/testing';
import { credentials, region } from './deploy/lane/isolation.ts';

/** The lines of all functions that are deployed, from CloudWatch. */
async function deployedLines(endpoint: string, startTime: number): Promise<string> {
  const client = new CloudWatchLogsClient({ endpoint, region, credentials });
  const lines: string[] = [];
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {})) {
    for (const { logGroupName } of logGroups) {
      for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName, startTime }))
        lines.push(...events.map(({ message = '' }) => message));
    }
  }
  return lines.join('\n');
}

/** What the functions behind the API under test have logged, on AWS since `start`, one JSON line each. */
function logsSince(start: number): Promise<string> {
  const { DEPLOY_ENDPOINT: endpoint } = process.env;
  return endpoint ? deployedLines(endpoint, start) : readFile(requiredSetting('FUNCTIONS_LOG'), 'utf8');
}

/**
 * The logs since `start` (milliseconds since 1970), when they have all of these; `again` makes further calls, which
 * bring what an emulator keeps back. Throws after two minutes.
 */
export async function logsWith(
  wanted: readonly string[],
  start: number,
  again: () => Promise<unknown>,
): Promise<string> {
  const asked = async (): Promise<string | false> => {
    await again();
    const logs = await logsSince(start);
    return wanted.every((one) => logs.includes(one)) && logs;
  };
  return waitUntil('the logs have the lines of all requests', asked, { seconds: 120, pause: 200 });
}
