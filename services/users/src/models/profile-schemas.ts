import { text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import { nickname } from './nickname.ts';
import type { Profile } from './profile.ts';

const userId = z.string().describe("The person's id, which is the `sub` of their tokens.");
const avatarFileId = z.ulid();
const interests = z
  .array(text({ min: 1, max: 40 }))
  .max(20)
  .refine((values) => new Set(values).size === values.length, { error: 'Must not contain an interest twice' })
  .meta({ uniqueItems: true });

const fields = {
  nickname: nickname.describe('Unique, ignoring case and Unicode form.'),
  name: text({ min: 1, max: 50 }),
  bio: text({ max: 500 }),
  interests,
  avatarFileId: avatarFileId.describe('An image of mine that I uploaded as a file and that is ready.'),
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
    description: 'A complete profile. Optional fields that are left out are cleared.',
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
    description: 'The fields to change. `null` clears an optional field.',
    examples: [{ bio: null, interests: ['climbing'] }],
  });
export type ProfileChanges = z.output<typeof profileChanges>;

const shown = {
  userId,
  nickname: z.string().meta({ examples: ['mina'] }),
  name: z.string().meta({ examples: ['Kim Mina'] }),
  bio: z
    .string()
    .optional()
    .meta({ examples: ['Climbing and tea.'] }),
  interests: z.array(z.string()).meta({ examples: [['climbing', 'tea']] }),
  avatarFileId: z.string().optional(),
  createdAt: timestamp,
  updatedAt: timestamp,
};

export const publicProfile = z
  .strictObject(shown)
  .meta({ id: 'Profile', description: 'The public part of a profile.' });

export const ownProfile = z
  .strictObject({ ...shown, email: z.string().meta({ examples: ['mina@example.com'] }) })
  .meta({ id: 'OwnProfile', description: 'A profile as its owner sees it.' });

export const avatar = z
  .strictObject({
    fileId: z.string(),
    url: z.url().describe('The image as WebP, at most 1600 pixels wide and high.'),
    thumbUrl: z.url().describe('The same image, at most 320 pixels wide and high.'),
    expiresAt: timestamp.describe('When the URLs expire.'),
  })
  .meta({ id: 'Avatar', description: "URLs of a person's avatar. They need no token." });

/** The public part of a profile. */
export function showPublicProfile(profile: Profile): z.input<typeof publicProfile> {
  const { userId, nickname, name, bio, interests, avatarFileId, createdAt, updatedAt } = profile;
  return {
    userId,
    nickname,
    name,
    ...(bio !== undefined && { bio }),
    interests,
    ...(avatarFileId !== undefined && { avatarFileId }),
    createdAt,
    updatedAt,
  };
}

/** A profile as its owner sees it. */
export function showOwnProfile(profile: Profile): z.input<typeof ownProfile> {
  return { ...showPublicProfile(profile), email: profile.email };
}
