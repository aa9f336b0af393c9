import { entity } from '@moim/common/dynamodb';

/** An image that its owner can choose as their avatar, as the events of the files service report it. */
export interface AvatarImage {
  userId: string;
  fileId: string;
  /** Keys of its variants in the bucket of the files service. */
  thumbKey: string;
  largeKey: string;
}

export const avatarImages = entity<AvatarImage>()('avatarImage', {
  table: 'users',
  key: { pk: ['userId'], sk: ['fileId'] },
  personal: {
    fields: { userId: 'delete', thumbKey: 'delete', largeKey: 'delete' },
    notExported: 'A copy of `files`.',
  },
});
