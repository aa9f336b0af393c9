import { entity } from '@moim/common/dynamodb';

/** A file that its owner can attach to a message, as the events of the files service report it. */
export interface ReadyFile {
  ownerId: string;
  fileId: string;
}

export const readyFiles = entity<ReadyFile>()('readyFile', {
  table: 'chats',
  key: { pk: ['ownerId'], sk: ['fileId'] },
  personal: { fields: { ownerId: 'delete' }, notExported: 'A copy of `files`.' },
});
