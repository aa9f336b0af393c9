import { randomUUID } from 'node:crypto';
import { ensureTable, tableDefinition } from '@moim/common/dynamodb';

/** Creates a table for `entities`, which share it, with a unique name for this test file. */
export async function useTestTable(...entities: Parameters<typeof tableDefinition>[0]): Promise<void> {
  process.env.TABLE_PREFIX = `t-${randomUUID()}-`;
  await ensureTable(tableDefinition(entities));
}
