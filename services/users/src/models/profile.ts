import { entity } from '@moim/common/dynamodb';

/** A person's profile, as it is stored. */
export interface Profile {
  userId: string;
  email: string;
  nickname: string;
  /** The nickname as it is compared; unique over all profiles. */
  nicknameFold: string;
  /** The first character of `nicknameFold`: partitions the search by nickname. */
  nicknameInitial: string;
  name: string;
  bio?: string;
  interests: string[];
  avatarFileId?: string;
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
});
