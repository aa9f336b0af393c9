import { handledEvents } from '@moim/common/events';
import { idempotencyRecords, limitRecords } from '@moim/common/http';
import { suspensionRecords } from '@moim/common/suspensions';
import { blocked } from './blocked.ts';
import { chats } from './chat.ts';
import { memberships } from './membership.ts';
import { messages } from './message.ts';
import { people } from './person.ts';
import { readyFiles } from './ready-file.ts';

export const idempotency = idempotencyRecords('chats');
export const limits = limitRecords('chats');
export const handled = handledEvents('chats');
export const suspensions = suspensionRecords('chats');

/** The entities in this service's table. */
export const entities = [
  chats,
  messages,
  memberships,
  people,
  blocked,
  readyFiles,
  idempotency,
  limits,
  handled,
  suspensions,
];
