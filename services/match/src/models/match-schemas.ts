import { queryInteger, timestamp } from '@moim/common/http';
import * as z from 'zod';
import type { Match } from './match.ts';
import type { Standing } from './pair.ts';
import type { Person } from './person.ts';

const userId = z
  .string()
  .min(1)
  .max(128)
  .describe("The person's id.")
  .meta({ examples: ['5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11'] });
const matchId = z.ulid().meta({ examples: ['01JD6Z3V9K8M2N4P5Q6R7S8T9V'] });

export const userPath = z.strictObject({ userId });
export type UserPath = z.output<typeof userPath>;

export const matchPath = z.strictObject({ matchId });
export type MatchPath = z.output<typeof matchPath>;

/** The size of a page of candidates: each may cost several reads. */
export const candidateLimit = queryInteger({ min: 1, max: 50, default: 20 }).describe(
  'The maximum number of candidates to return.',
);

const profile = {
  userId: z.string(),
  nickname: z.string().meta({ examples: ['mina'] }),
  name: z.string().meta({ examples: ['Kim Mina'] }),
  bio: z
    .string()
    .optional()
    .meta({ examples: ['Climbing and tea.'] }),
  interests: z.array(z.string()).meta({ examples: [['climbing', 'tea']] }),
  avatarFileId: z.string().optional(),
};

export const candidate = z
  .strictObject({
    ...profile,
    sharedInterests: z
      .array(z.string())
      .describe('The interests that you have too.')
      .meta({ examples: [['tea']] }),
  })
  .meta({ id: 'Candidate', description: 'A person whom you neither liked, passed nor matched.' });

export const likeResult = z
  .strictObject({
    userId: z.string(),
    matched: z.boolean().describe('Whether this person likes you too.'),
    matchId: z.string().optional(),
  })
  .meta({ id: 'LikeResult' });

export const shownLike = z
  .strictObject({
    userId: z.string(),
    likedAt: timestamp,
    profile: z.strictObject(profile).optional().describe('Absent for someone whose profile is not known.'),
  })
  .meta({ id: 'Like', description: 'A like without a match, and the other person.' });

export const shownMatch = z
  .strictObject({
    matchId: z.string(),
    userIds: z.array(z.string()).describe('The two people.'),
    chatId: z.string().optional().describe('Their chat. It opens a moment after the match.'),
    createdAt: timestamp,
  })
  .meta({ id: 'Match', description: 'Two people who like each other.' });

/** The public part of a person's profile. */
export function showPerson({ userId, nickname, name, bio, interests, avatarFileId }: Person) {
  return {
    userId,
    nickname,
    name,
    ...(bio !== undefined && { bio }),
    interests,
    ...(avatarFileId !== undefined && { avatarFileId }),
  };
}

/** A match as the API returns it. */
export function showMatch({ matchId, lowId, highId, chatId, createdAt }: Match): z.input<typeof shownMatch> {
  return { matchId, userIds: [lowId, highId], ...(chatId !== undefined && { chatId }), createdAt };
}

/** How the caller stands with a person whom they like. */
export function showLikeResult(userId: string, { matchId }: Standing): z.input<typeof likeResult> {
  return matchId === undefined ? { userId, matched: false } : { userId, matched: true, matchId };
}
