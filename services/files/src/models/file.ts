import { entity } from '@moim/common/dynamodb';
import type { ContentType } from './content-types.ts';
import type { FailureReason } from './failure.ts';

/** A smaller version of an image. */
interface Variant {
  name: 'thumb' | 'large';
  contentType: 'image/webp';
  width: number;
  height: number;
  size: number;
}

/** A file, as it is stored: all about it but its bytes. */
export interface File {
  ownerId: string;
  fileId: string;
  name: string;
  contentType: ContentType;
  /** Bytes: as announced; once it is ready, of what is served. */
  size: number;
  /** As announced: 64 hexadecimal digits. */
  sha256?: string;
  status: 'pending' | 'ready' | 'failed';
  failure?: { reason: FailureReason; detail: string };
  width?: number;
  height?: number;
  variants: Variant[];
  /** Where what is served lies, once it is ready. */
  folder?: string;
  /** The bytes that are counted for it in its owner's usage; 0 when it does not count any more. */
  held: number;
  /** The request that announced it, in whose name it is processed. */
  requestId?: string;
  /** How often its processing began without coming to an end that was noted. */
  begun?: number;
  /** When it goes, in epoch seconds: of what never arrived, and of what failed. */
  expiresAt?: number;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export const files = entity<File>()('file', {
  table: 'files',
  key: { pk: ['ownerId'], sk: ['fileId'] },
  find: { ofOwner: { pk: ['ownerId'], sk: ['fileId'] } },
  ttl: 'expiresAt',
  version: 'version',
  traced: true,
  timestamps: true,
});
