import { entity } from '@moim/common/dynamodb';

/** A person's latest request for their data. Its stream is what files hears. */
export interface ExportRequest {
  userId: string;
  /** The file that the data will be in. */
  fileId: string;
  /** ISO 8601. */
  requestedAt: string;
  /** In epoch seconds. */
  expiresAt: number;
}

export const exportRequests = entity<ExportRequest>()('exportRequest', {
  table: 'users',
  key: { pk: ['userId'] },
  ttl: 'expiresAt',
  traced: true,
  personal: { fields: { userId: 'delete' }, notExported: 'The request for the export itself.' },
});

/** For so long, asking again gives the same export: at most three a day, and one at a time. */
const sameForSeconds = 8 * 60 * 60;

export const expiryFrom = (now: number): number => Math.floor(now / 1_000) + sameForSeconds;
