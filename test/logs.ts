import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { requiredSetting } from '@moim/common/settings';

/** The lines of all functions that are deployed, from CloudWatch. */
async function deployedLines(endpoint: string): Promise<string> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new CloudWatchLogsClient({ endpoint, region: 'ap-northeast-2', credentials });
  const lines: string[] = [];
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {})) {
    for (const { logGroupName } of logGroups) {
      for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName }))
        lines.push(...events.map(({ message = '' }) => message));
    }
  }
  return lines.join('\n');
}

/** All that the functions behind the API under test have logged until now, one JSON line each. */
function allLogs(): Promise<string> {
  const { DEPLOY_ENDPOINT: endpoint } = process.env;
  return endpoint ? deployedLines(endpoint) : readFile(requiredSetting('FUNCTIONS_LOG'), 'utf8');
}

/** All logs, when they have all of these; `again` makes further calls, which bring what the gateway keeps back. */
export async function logsWith(wanted: readonly string[], again: () => Promise<unknown>): Promise<string> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(200)) {
    await again();
    const logs = await allLogs();
    if (wanted.every((one) => logs.includes(one))) return logs;
  }
  throw new Error('The logs lack lines of requests that were made a minute ago.');
}
