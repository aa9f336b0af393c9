import { entity } from '../dynamodb/index.ts';

/** A smaller version of an image. */
export interface ReadyVariant {
  name: 'thumb' | 'large';
  contentType: string;
  width: number;
  height: number;
  size: number;
  /** Its key in the bucket of the files service. */
  key: string;
}

/** A file that its owner can attach to what others see, as the events of the files service report it. */
export interface ReadyFile {
  ownerId: string;
  fileId: string;
  contentType: string;
  size: number;
  /** Its key in the bucket of the files service. */
  key: string;
  /** Pixels of an image. */
  width?: number;
  height?: number;
  /** A tiny version of an image, as a data URI. */
  placeholder?: string;
  variants: ReadyVariant[];
}

/** The entity that keeps what a service knows of ready files, in the service's own table. {@link fileListeners} fill it. */
export function readyFileRecords(table: string) {
  return entity<ReadyFile>()('readyFile', {
    table,
    key: { pk: ['ownerId'], sk: ['fileId'] },
    personal: {
      fields: { ownerId: 'delete', key: 'delete', variants: 'delete' },
      notExported: 'A copy of `files`.',
    },
  });
}

/** What {@link readyFileRecords} returns. */
export type ReadyFiles = ReturnType<typeof readyFileRecords>;
