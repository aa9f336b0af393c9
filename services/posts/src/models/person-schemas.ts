import { timestamp } from '@moim/common/http';
import * as z from 'zod';

/** A person beside what they posted, wrote or like. */
export const shownPerson = z
  .strictObject({
    userId: z.string(),
    nickname: z.string().optional().describe('Absent while the profile is not known here.'),
    name: z.string().optional(),
    avatar: z
      .strictObject({
        thumbUrl: z.string().describe('At most 320 pixels wide and high. Needs no token.'),
        placeholder: z.string().optional().describe('A tiny version as a data URI.'),
        expiresAt: timestamp,
      })
      .optional(),
  })
  .meta({
    id: 'ShownPerson',
    examples: [{ userId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11', nickname: 'mina', name: 'Kim Mina' }],
  });
export type ShownPerson = z.input<typeof shownPerson>;

export const shownLike = z
  .strictObject({ person: shownPerson, likedAt: timestamp })
  .meta({ id: 'PostLike', description: 'A person who likes a post.' });
export type ShownLike = z.input<typeof shownLike>;
