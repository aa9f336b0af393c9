import { entity } from '@moim/common/dynamodb';
import { hmac } from '@moim/common/http';

/**
 * What was done with a code, so that a repeated request whose response was lost gets the same answer. Code and address
 * are stored as a keyed hash.
 */
export interface UsedCode {
  id: string;
  /** When DynamoDB deletes the record, in epoch seconds. */
  expiresAt: number;
}

export const usedCodes = entity<UsedCode>()('usedCode', {
  table: 'auth',
  key: { pk: ['id'] },
  ttl: 'expiresAt',
  personal: { fields: { id: 'expire' }, notExported: 'A keyed hash of a code.' },
});

/** `confirmed`: the account. `resetting`: confirmed to get a new password, which is not set yet. `reset`: the password. */
export type CodeUse = 'confirmed' | 'resetting' | 'reset' | 'changed';

const keptForSeconds: Readonly<Record<CodeUse, number>> = {
  confirmed: 24 * 60 * 60,
  resetting: 60 * 60,
  reset: 60 * 60,
  changed: 10 * 60,
};

const idOf = (use: CodeUse, parts: readonly string[]) => hmac(JSON.stringify(['used-code', use, ...parts]));

/** Records a use. `parts` identify it: the address and the code, or the user. */
export async function recordUse(use: CodeUse, ...parts: readonly string[]): Promise<void> {
  const expiresAt = Math.floor(Date.now() / 1000) + keptForSeconds[use];
  await usedCodes.put({ id: await idOf(use, parts), expiresAt });
}

/** Whether a use was recorded and has not expired. */
export async function wasUsed(use: CodeUse, ...parts: readonly string[]): Promise<boolean> {
  return (await usedCodes.get({ id: await idOf(use, parts) }, { consistent: true })) !== undefined;
}
