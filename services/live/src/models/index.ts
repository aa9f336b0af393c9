import { handledEvents } from '@moim/common/events';
import { limitRecords } from '@moim/common/http';
import { connections } from './connection.ts';
import { people } from './person.ts';
import { suspensions } from './suspensions.ts';
import { tickets } from './ticket.ts';

export const handled = handledEvents('live');
export const limits = limitRecords('live');

/** The entities in this service's table. */
export const entities = [tickets, people, connections, handled, limits, suspensions];
