import { type Emission, emit, emits, eventType, publisher } from '@moim/common/events';
import * as z from 'zod/mini';
import { mirrored, type Pair, pairs, type Standing, standingOf } from './models/pair.ts';

const matchData = z.strictObject({ matchId: z.string(), userIds: z.array(z.string()) });

const exampleIds = ['2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52', '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11'];
const exampleMatch = { matchId: '01JD6Z3V9K8M2N4P5Q6R7S8T9V', userIds: exampleIds };

const matchCreated = eventType('match.match.created', {
  version: 1,
  summary: 'Two people like each other.',
  data: matchData,
  example: exampleMatch,
});

const matchDeleted = eventType('match.match.deleted', {
  version: 1,
  summary: 'One of two people ended their match, or left.',
  data: matchData,
  example: exampleMatch,
});

const likeReceived = eventType('match.like.received', {
  version: 1,
  summary: 'A person was liked by someone whom they do not like yet.',
  data: z.strictObject({ userId: z.string(), likedBy: z.string() }),
  example: { userId: exampleIds[0] ?? '', likedBy: exampleIds[1] ?? '' },
});

/** The events that this service emits, from the stream of its table. */
export const emitter = emits({ pairs }, [matchCreated, matchDeleted, likeReceived], (change) => {
  const before = change.kind === 'created' ? undefined : change.old;
  const after = change.kind === 'deleted' ? undefined : change.new;
  return [...ended(before, after), ...began(before, after)];
});

export const publish = publisher(emitter);

function ended(before: Pair | undefined, after: Pair | undefined): Emission[] {
  if (before?.matchId === undefined || before.matchId === after?.matchId) return [];
  return [emit(matchDeleted, { subject: before.matchId, data: matchOf(before, before.matchId) })];
}

function began(before: Pair | undefined, after: Pair | undefined): Emission[] {
  if (!after) return [];
  const { matchId, updatedAt: time } = after;
  if (matchId !== undefined) {
    if (matchId === before?.matchId) return [];
    return [emit(matchCreated, { subject: matchId, data: matchOf(after, matchId), time })];
  }
  const [old, now] = [standingOf(before, after.lowId), standingOf(after, after.lowId)];
  return [
    ...newLike(old, now, { from: after.lowId, to: after.highId, time }),
    ...newLike(mirrored(old), mirrored(now), { from: after.highId, to: after.lowId, time }),
  ];
}

function newLike(old: Standing, now: Standing, like: { from: string; to: string; time: string }): Emission[] {
  const { from, to, time } = like;
  // Someone who passed does not want to hear of it.
  if (now.mine !== 'liked' || old.mine === 'liked' || now.theirs === 'passed') return [];
  return [emit(likeReceived, { subject: to, data: { userId: to, likedBy: from }, time })];
}

const matchOf = ({ lowId, highId }: Pair, matchId: string) => ({ matchId, userIds: [lowId, highId] });
