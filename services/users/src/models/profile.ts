import { entity } from '@moim/common/dynamodb';

/** A profile as stored. */
export interface Profile {
  userId: string;
  email: string;
  nickname: string;
  /** The nickname in the form in which it is compared. Unique across all profiles. */
  nicknameFold: string;
  /** The first character of `nicknameFold`, which partitions the search by nickname. */
  nicknameInitial: string;
  name: string;
  bio?: string;
  interests: string[];
  avatarFileId?: string;
  /** When an operator had its event emitted again (scripts/reemit.sh). */
  reemittedAt?: string;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export const profiles = entity<Profile>()('profile', {
  table: 'users',
  key: { pk: ['userId'] },
  find: {
    byNickname: { index: 'byNickname', pk: ['nicknameInitial'], sk: ['nicknameFold'] },
  },
  unique: ['nicknameFold'],
  version: 'version',
  traced: true,
  timestamps: true,
  personal: {
    fields: { userId: 'delete', email: 'delete', nickname: 'delete', nicknameFold: 'delete' },
    exportedAs: 'profile',
  },
});
