import { entity } from '@moim/common/dynamodb';

/** An image that its owner may choose as their avatar: what this service knows of another's files, by its events. */
export interface AvatarImage {
  userId: string;
  fileId: string;
  /** Where its variants lie in the bucket of the files. */
  thumbKey: string;
  largeKey: string;
}

export const avatarImages = entity<AvatarImage>()('avatarImage', {
  table: 'users',
  key: { pk: ['userId'], sk: ['fileId'] },
});
