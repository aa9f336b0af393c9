import type { StreamChange } from '@moim/common/dynamodb';
import { type Emission, emit, emits, eventType, publisher } from '@moim/common/events';
import * as z from 'zod/mini';
import { type Block, blocks } from './models/block.ts';
import { exportRequests } from './models/export-request.ts';
import { memberships } from './models/membership.ts';
import { type Profile, profiles } from './models/profile.ts';

const user = z.strictObject({
  userId: z.string(),
  nickname: z.string(),
  name: z.string(),
  bio: z.optional(z.string()),
  interests: z.array(z.string()),
  avatarFileId: z.optional(z.string()),
});

const example = {
  userId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11',
  nickname: 'mina',
  name: 'Kim Mina',
  interests: ['climbing', 'tea'],
};

const userCreated = eventType('users.user.created', {
  version: 1,
  summary: 'A person created their profile. Contains its public part.',
  data: user,
  example,
});

const userUpdated = eventType('users.user.updated', {
  version: 1,
  summary: 'The public part of a profile changed. Contains all of it, as it is now.',
  data: user,
  example: { ...example, bio: 'Climbing and tea.' },
});

const userDeleted = eventType('users.user.deleted', {
  version: 1,
  summary: 'A person left. Services delete everything that they hold of that person.',
  data: z.pick(user, { userId: true }),
  example: { userId: example.userId },
});

const block = z.strictObject({ userId: z.string(), blockedId: z.string() });

const exampleBlock = { userId: example.userId, blockedId: '2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52' };

const blockCreated = eventType('users.block.created', {
  version: 1,
  summary:
    'A person blocked another one. Its subject is both: the blocks of one person by another are in order.',
  data: block,
  example: exampleBlock,
});

const blockDeleted = eventType('users.block.deleted', {
  version: 1,
  summary: 'A person ended a block, or one of the two left.',
  data: block,
  example: exampleBlock,
});

const exportRequested = eventType('users.export.requested', {
  version: 1,
  summary: 'A person asked for everything that is held of them. It goes into this file of theirs.',
  data: z.strictObject({ userId: z.string(), fileId: z.string() }),
  example: { userId: example.userId, fileId: '01JD6Z3V9K8M2N4P5Q6R7S8T9V' },
});

const types = [userCreated, userUpdated, userDeleted, blockCreated, blockDeleted, exportRequested];

/** The events that this service emits, from the stream of its table. */
export const emitter = emits({ profiles, memberships, blocks, exportRequests }, types, (change) => {
  if (change.entity === 'blocks') return blocking(change);
  if (change.entity === 'exportRequests') {
    if (change.kind === 'deleted') return [];
    const { userId, fileId } = change.new;
    return [emit(exportRequested, { subject: fileId, data: { userId, fileId } })];
  }
  if (change.entity === 'memberships') {
    // A profile's deletion reports the departure itself, in order with the profile's other events.
    if (change.kind === 'deleted' || change.new.status !== 'left' || change.new.hadProfile) return [];
    return [leaving(change.new.userId)];
  }
  if (change.kind === 'deleted') return [leaving(change.old.userId)];
  const data = publicPartOf(change.new);
  if (change.kind === 'changed' && !isNews(change.old, change.new)) return [];
  const type = change.kind === 'created' ? userCreated : userUpdated;
  return [emit(type, { subject: data.userId, data, time: change.new.updatedAt })];
});

function isNews(before: Profile, after: Profile): boolean {
  if (after.reemittedAt !== undefined && after.reemittedAt !== before.reemittedAt) return true;
  return JSON.stringify(publicPartOf(before)) !== JSON.stringify(publicPartOf(after));
}

function blocking(change: StreamChange<'blocks', Block>): Emission[] {
  if (change.kind === 'changed') return [];
  const type = change.kind === 'created' ? blockCreated : blockDeleted;
  const { userId, blockedId } = change.kind === 'created' ? change.new : change.old;
  return [emit(type, { subject: `${userId}#${blockedId}`, data: { userId, blockedId } })];
}

const leaving = (userId: string) => emit(userDeleted, { subject: userId, data: { userId } });

export const publish = publisher(emitter);

function publicPartOf({ userId, nickname, name, bio, interests, avatarFileId }: Profile) {
  return {
    userId,
    nickname,
    name,
    interests,
    ...(bio !== undefined && { bio }),
    ...(avatarFileId !== undefined && { avatarFileId }),
  };
}
