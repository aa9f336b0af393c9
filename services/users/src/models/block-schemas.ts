import { timestamp } from '@moim/common/http';
import * as z from 'zod';
import type { Block } from './block.ts';
import type { Profile } from './profile.ts';

export const shownBlock = z
  .strictObject({
    userId: z.string(),
    nickname: z.string().optional(),
    name: z.string().optional().describe('Absent, like the nickname, for someone who is leaving.'),
    blockedAt: timestamp,
  })
  .meta({
    id: 'Block',
    description: 'A person whom you blocked.',
    examples: [
      {
        userId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11',
        nickname: 'joon',
        name: 'Park Joon',
        blockedAt: '2026-01-31T12:00:00.000Z',
      },
    ],
  });

/** A block, with what its owner needs to recognize the person. */
export function showBlock({ blockedId, blockedAt, profile }: Block & { profile: Profile | undefined }) {
  return {
    userId: blockedId,
    ...(profile && { nickname: profile.nickname, name: profile.name }),
    blockedAt,
  };
}
