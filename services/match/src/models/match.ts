import { entity } from '@moim/common/dynamodb';

/** Two people who like each other. Exists exactly as long as their pair has its id. */
export interface Match {
  /** A ULID. */
  matchId: string;
  lowId: string;
  highId: string;
  /** The chat of the two, once chats has opened it. */
  chatId?: string;
  createdAt: string;
  updatedAt: string;
}

export const matches = entity<Match>()('match', {
  table: 'match',
  key: { pk: ['matchId'] },
  timestamps: true,
  personal: { fields: { lowId: 'delete', highId: 'delete' }, notExported: 'In `decisions`, by its id.' },
});
