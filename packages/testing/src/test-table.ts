import { randomUUID } from 'node:crypto';
import { ensureTable, tableDefinition } from '@moim/common/dynamodb';

/** For tests: gives the test file a table of its own, for these entities, which share one. */
export async function useTestTable(...entities: Parameters<typeof tableDefinition>[0]): Promise<void> {
  process.env.TABLE_PREFIX = `t-${randomUUID()}-`;
  await ensureTable(tableDefinition(entities));
}
