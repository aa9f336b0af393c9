import { useTestTable } from '@moim/testing';
import { entity } from '../entity/entity.ts';

/** An entity with every guarantee. */
export interface Account {
  team: string;
  id: number;
  email: string;
  phone?: string;
  name: string;
  score: number;
  tags?: string[];
  labels?: Set<string>;
  status: 'open' | 'closed';
  address?: { city: string; visits?: number; geo?: { lat: number } };
  expiresAt?: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export const accounts = entity<Account>()('account', {
  table: 'things',
  key: { pk: ['team'], sk: ['id'] },
  find: {
    ofTeam: { pk: ['team'], sk: ['id'] },
    byStatus: { index: 'byStatus', pk: ['status'], sk: ['score', 'name'] },
  },
  unique: ['email', 'phone'],
  version: 'version',
  ttl: 'expiresAt',
  timestamps: true,
  types: { score: 'number' },
});

/** An entity without any, in the same table. */
export interface Note {
  team: string;
  noteId: string;
  text?: string;
  words?: Set<string>;
  count?: number;
}

export const notes = entity<Note>()('note', {
  table: 'things',
  key: { pk: ['team'], sk: ['noteId'] },
  find: { ofTeam: { pk: ['team'], sk: ['noteId'] } },
});

let people = 0;

export function newAccount(
  fields: Partial<Account> = {},
): Omit<Account, 'version' | 'createdAt' | 'updatedAt'> {
  people += 1;
  return {
    team: 'red',
    id: people,
    email: `${people}@example.com`,
    name: `n${people}`,
    score: 0,
    status: 'open',
    ...fields,
  };
}

/** Creates a table for the test file, with accounts and their notes. */
export async function useOwnTable(): Promise<void> {
  process.env.AWS_REGION ??= 'eu-west-1';
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  await useTestTable(accounts, notes);
}
