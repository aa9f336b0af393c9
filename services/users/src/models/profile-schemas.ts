import { text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import { nickname } from './nickname.ts';
import type { Profile } from './profile.ts';

const userId = z.string().describe("The person's id: the `sub` of their tokens.");
const avatarFileId = z.ulid();
const interests = z
  .array(text({ min: 1, max: 40 }))
  .max(20)
  .refine((values) => new Set(values).size === values.length, { error: 'Must not name an interest twice' })
  .meta({ uniqueItems: true });

const fields = {
  nickname: nickname.describe('Unique, ignoring case and Unicode form.'),
  name: text({ min: 1, max: 50 }),
  bio: text({ max: 500 }),
  interests,
  avatarFileId: avatarFileId.describe('An image of mine, uploaded as a file and ready.'),
};

export const profileInput = z
  .strictObject({
    nickname: fields.nickname,
    name: fields.name,
    bio: fields.bio.optional(),
    interests: fields.interests.optional(),
    avatarFileId: fields.avatarFileId.optional(),
  })
  .meta({
    id: 'ProfileInput',
    description: 'A whole profile.',
    examples: [
      { nickname: 'mina', name: 'Kim Mina', bio: 'Climbing and tea.', interests: ['climbing', 'tea'] },
    ],
  });
export type ProfileInput = z.output<typeof profileInput>;

export const profileChanges = z
  .strictObject({
    nickname: fields.nickname,
    name: fields.name,
    bio: fields.bio.nullable(),
    interests: fields.interests.nullable(),
    avatarFileId: fields.avatarFileId.nullable(),
  })
  .partial()
  .meta({
    id: 'ProfileChanges',
    description: 'The fields to change; null clears an optional one.',
    examples: [{ bio: null, interests: ['climbing'] }],
  });
export type ProfileChanges = z.output<typeof profileChanges>;

const shown = {
  userId,
  nickname: z.string(),
  name: z.string(),
  bio: z.string().optional(),
  interests: z.array(z.string()),
  avatarFileId: z.string().optional(),
  createdAt: timestamp,
  updatedAt: timestamp,
};

export const publicProfile = z
  .strictObject(shown)
  .meta({ id: 'Profile', description: 'What everybody sees of a person.' });

export const ownProfile = z
  .strictObject({ ...shown, email: z.string() })
  .meta({ id: 'OwnProfile', description: 'What a person sees of themselves.' });

export const avatar = z
  .strictObject({
    fileId: z.string(),
    url: z.url().describe('The image, at most 1600 pixels wide and high, as WebP.'),
    thumbUrl: z.url().describe('The same with at most 320 pixels.'),
    expiresAt: timestamp.describe('When the URLs end.'),
  })
  .meta({ id: 'Avatar', description: "Where a person's avatar can be fetched, without a token." });

/** What everybody sees of a profile. */
export function showPublicProfile(profile: Profile): z.input<typeof publicProfile> {
  const { userId, nickname, name, bio, interests, avatarFileId, createdAt, updatedAt } = profile;
  return {
    userId,
    nickname,
    name,
    ...(bio === undefined ? {} : { bio }),
    interests,
    ...(avatarFileId === undefined ? {} : { avatarFileId }),
    createdAt,
    updatedAt,
  };
}

/** What the owner sees of a profile. */
export function showOwnProfile(profile: Profile): z.input<typeof ownProfile> {
  return { ...showPublicProfile(profile), email: profile.email };
}
