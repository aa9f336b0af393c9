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

/** A file as it is stored: everything but its bytes. */
export interface StoredFile {
  ownerId: string;
  fileId: string;
  name: string;
  contentType: ContentType;
  /** Bytes: as announced, and once ready, of the served file. */
  size: number;
  /** As announced, 64 hexadecimal digits. */
  sha256?: string;
  /** Of a file that this service writes itself. Nobody uploads or attaches it. */
  purpose?: 'export';
  status: 'pending' | 'ready' | 'failed';
  failure?: { reason: FailureReason; detail: string };
  width?: number;
  height?: number;
  /** A tiny version of an image as a data URI. */
  placeholder?: string;
  variants: Variant[];
  /** The multipart upload of a pending file, once it was started. */
  uploadId?: string;
  /** The folder of the objects that are served, once the file is ready. */
  folder?: string;
  /** The bytes counted for it in its owner's usage; 0 once it no longer counts. */
  held: number;
  /** The id of the request that announced it, used as the correlation id of its processing. */
  requestId?: string;
  /** How often its processing began without a recorded end. */
  begun?: number;
  /** When DynamoDB deletes it, in epoch seconds; for pending and failed files. */
  expiresAt?: number;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export const files = entity<StoredFile>()('file', {
  table: 'files',
  key: { pk: ['ownerId'], sk: ['fileId'] },
  find: { ofOwner: { pk: ['ownerId'], sk: ['fileId'] } },
  ttl: 'expiresAt',
  version: 'version',
  traced: true,
  timestamps: true,
  personal: { fields: { ownerId: 'delete', folder: 'delete' }, exportedAs: 'files' },
});
