import { entity } from '@moim/common/dynamodb';

/** How much a person has uploaded or may be uploading just now. */
export interface Usage {
  ownerId: string;
  files: number;
  bytes: number;
  /** When the person left: nothing can be added any more. ISO 8601. */
  closedAt?: string;
  /** When the record goes, in epoch seconds: some time after the person left. */
  expiresAt?: number;
}

export const usages = entity<Usage>()('usage', {
  table: 'files',
  key: { pk: ['ownerId'] },
  ttl: 'expiresAt',
});
