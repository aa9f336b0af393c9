import { handledEvents } from '@moim/common/events';
import { limitRecords } from '@moim/common/http';
import { connections } from './connection.ts';
import { deviceTokens } from './device.ts';
import { notified } from './notified.ts';
import { people } from './person.ts';
import { recipients } from './recipient.ts';
import { suspensions } from './suspensions.ts';
import { tickets } from './ticket.ts';

export const handled = handledEvents('live');
export const limits = limitRecords('live');

/** The entities in this service's table. */
export const entities = [
  tickets,
  people,
  connections,
  recipients,
  deviceTokens,
  notified,
  handled,
  limits,
  suspensions,
];
