import { entity } from '@moim/common/dynamodb';

/** The number and size of a person's files, including pending ones. */
export interface Usage {
  ownerId: string;
  files: number;
  bytes: number;
  /** When the person left, ISO 8601. Nothing can be added from then on. */
  closedAt?: string;
  /** When DynamoDB deletes the record, in epoch seconds; set when the person leaves. */
  expiresAt?: number;
}

export const usages = entity<Usage>()('usage', {
  table: 'files',
  key: { pk: ['ownerId'] },
  ttl: 'expiresAt',
  personal: { fields: { ownerId: 'reduce' }, notExported: 'The sum of `files`.' },
});
