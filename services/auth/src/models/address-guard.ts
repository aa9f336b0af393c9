import { entity } from '@moim/common/dynamodb';
import { hmac } from '@moim/common/http';
import type { Lease } from '@moim/common/lease';

/** Serializes what may delete or confirm the account of one e-mail address. The address is stored as a keyed hash. */
export interface AddressGuard extends Lease {
  address: string;
  /** When DynamoDB deletes the record, in epoch seconds. */
  expiresAt: number;
}

export const addressGuards = entity<AddressGuard>()('addressGuard', {
  table: 'auth',
  key: { pk: ['address'] },
  ttl: 'expiresAt',
  personal: { fields: { address: 'expire' }, notExported: 'A keyed hash, for seconds.' },
});

/** The key of an address. */
export function addressKey(email: string): Promise<string> {
  return hmac(`address ${email}`);
}
