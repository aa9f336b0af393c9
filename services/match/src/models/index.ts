import { handledEvents } from '@moim/common/events';
import { limitRecords } from '@moim/common/http';
import { suspensionRecords } from '@moim/common/suspensions';
import { blocked } from './blocked.ts';
import { listings } from './listing.ts';
import { matches } from './match.ts';
import { pairs } from './pair.ts';
import { people } from './person.ts';
import { relations } from './relation.ts';

export const handled = handledEvents('match');
export const limits = limitRecords('match');
export const suspensions = suspensionRecords('match');

/** The entities in this service's table. */
export const entities = [pairs, relations, matches, people, listings, blocked, handled, limits, suspensions];
