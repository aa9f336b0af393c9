import { emit, emits, eventType, publisher } from '@moim/common/events';
import * as z from 'zod/mini';
import { reports } from './models/report.ts';
import { suspended } from './models/suspended.ts';

const user = z.strictObject({ userId: z.string() });
const exampleUser = { userId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11' };

const userSuspended = eventType('safety.user.suspended', {
  version: 1,
  summary: 'A moderator suspended a person: they can neither sign in nor call the API.',
  data: user,
  example: exampleUser,
});

const userReinstated = eventType('safety.user.reinstated', {
  version: 1,
  summary: 'A moderator ended a suspension, or the person left.',
  data: user,
  example: exampleUser,
});

const contentRemoved = eventType('safety.content.removed', {
  version: 1,
  summary: 'A moderator removed content. The service that owns it deletes it as its author would.',
  data: z.strictObject({ type: z.enum(['user', 'post', 'comment', 'message']), id: z.string() }),
  example: { type: 'message', id: '01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042' },
});

/** The events that this service emits, from the stream of its table. */
export const emitter = emits(
  { reports, suspended },
  [userSuspended, userReinstated, contentRemoved],
  (change) => {
    if (change.entity === 'suspended') {
      if (change.kind === 'changed') return [];
      const [type, { userId }] =
        change.kind === 'created' ? [userSuspended, change.new] : [userReinstated, change.old];
      return [emit(type, { subject: userId, data: { userId } })];
    }
    if (change.kind !== 'changed' || change.new.resolution !== 'remove-content') return [];
    if (change.old.resolution === 'remove-content') return [];
    const { subjectType: type, subjectId: id, closedAt } = change.new;
    const time = closedAt === undefined ? {} : { time: closedAt };
    return [emit(contentRemoved, { subject: `${type} ${id}`, data: { type, id }, ...time })];
  },
);

export const publish = publisher(emitter);
