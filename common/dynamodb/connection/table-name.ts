import { Misconfigured } from '../errors/connection-errors.ts';

/**
 * The physical name of a table: `TABLE_PREFIX` followed by the logical name.
 *
 * @throws Misconfigured if `TABLE_PREFIX` is not set; it may be empty
 */
export function tableName(logical: string): string {
  const prefix = process.env.TABLE_PREFIX;
  if (prefix === undefined) {
    throw new Misconfigured(
      `TABLE_PREFIX is not set: set it to the prefix of the table "${logical}", or to an empty text`,
    );
  }
  return prefix + logical;
}
