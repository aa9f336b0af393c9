import { objectOf } from '../core/json.ts';
import { patientRequest } from './request.ts';

async function tables(endpoint: string): Promise<string[]> {
  const { TableNames } = await patientRequest(endpoint, 'ListTables', {});
  return Array.isArray(TableNames) ? TableNames.map(String) : [];
}

/**
 * Runs `task` while no item of any table expires. DynamoDB Local has ten threads for all that it does by itself, and keeps
 * one for each table with a time to live as long as it runs: from the seventh such table on, no index is ever made. A
 * thread is given back within ten seconds.
 */
export async function withTtlPaused<T>(endpoint: string, task: () => Promise<T>): Promise<T> {
  const set = (TableName: string, AttributeName: unknown, Enabled: boolean) =>
    patientRequest(endpoint, 'UpdateTimeToLive', {
      TableName,
      TimeToLiveSpecification: { AttributeName, Enabled },
    });
  const lent: [table: string, field: unknown][] = [];
  try {
    for (const TableName of await tables(endpoint)) {
      const answer = await patientRequest(endpoint, 'DescribeTimeToLive', { TableName });
      const { AttributeName, TimeToLiveStatus } = objectOf(answer.TimeToLiveDescription);
      if (TimeToLiveStatus !== 'ENABLED') continue;
      await set(TableName, AttributeName, false);
      lent.push([TableName, AttributeName]);
    }
    return await task();
  } finally {
    // One that is gone meanwhile needs nothing.
    await Promise.allSettled(lent.map(([table, field]) => set(table, field, true)));
  }
}
