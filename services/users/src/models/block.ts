import { entity } from '@moim/common/dynamodb';

/** One person blocks another. Its stream is what other services hear of blocks. */
export interface Block {
  userId: string;
  blockedId: string;
  /** ISO 8601. */
  blockedAt: string;
}

export const blocks = entity<Block>()('block', {
  table: 'users',
  key: { pk: ['userId'], sk: ['blockedId'] },
  find: {
    ofPerson: { pk: ['userId'], sk: ['blockedId'] },
    byTime: { index: 'byTime', pk: ['userId'], sk: ['blockedAt', 'blockedId'] },
  },
  traced: true,
  personal: { fields: { userId: 'delete', blockedId: 'delete' }, exportedAs: 'blocks' },
});

/** The same seen from the blocked person, so that a person who leaves is found in others' blocks too. Written with it. */
export interface Blocker {
  userId: string;
  blockerId: string;
}

export const blockers = entity<Blocker>()('blocker', {
  table: 'users',
  key: { pk: ['userId'], sk: ['blockerId'] },
  find: { ofPerson: { pk: ['userId'], sk: ['blockerId'] } },
  personal: {
    fields: { userId: 'delete', blockerId: 'delete' },
    notExported: 'Whom others blocked is theirs.',
  },
});
