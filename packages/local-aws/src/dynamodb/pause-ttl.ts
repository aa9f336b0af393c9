import { objectOf } from '../core/json.ts';
import { patientRequest } from './request.ts';

async function tables(endpoint: string): Promise<string[]> {
  const { TableNames } = await patientRequest(endpoint, 'ListTables', {});
  return Array.isArray(TableNames) ? TableNames.map(String) : [];
}

/**
 * Runs `task` with time to live disabled on all tables. DynamoDB Local has ten background threads and keeps one for each
 * table with a time to live, so with seven such tables it never creates an index. It frees a thread within ten seconds.
 */
export async function withTtlPaused<T>(endpoint: string, task: () => Promise<T>): Promise<T> {
  const set = (TableName: string, AttributeName: unknown, Enabled: boolean) =>
    patientRequest(endpoint, 'UpdateTimeToLive', {
      TableName,
      TimeToLiveSpecification: { AttributeName, Enabled },
    });
  const paused: [table: string, field: unknown][] = [];
  try {
    for (const TableName of await tables(endpoint)) {
      const answer = await patientRequest(endpoint, 'DescribeTimeToLive', { TableName });
      const { AttributeName, TimeToLiveStatus } = objectOf(answer.TimeToLiveDescription);
      if (TimeToLiveStatus !== 'ENABLED') continue;
      await set(TableName, AttributeName, false);
      paused.push([TableName, AttributeName]);
    }
    return await task();
  } finally {
    // A table deleted meanwhile may fail.
    await Promise.allSettled(paused.map(([table, field]) => set(table, field, true)));
  }
}
