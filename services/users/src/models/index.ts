import { handledEvents } from '@moim/common/events';
import { avatarImages } from './avatar-image.ts';
import { memberships } from './membership.ts';
import { profiles } from './profile.ts';

export const handled = handledEvents('users');

/** The entities in this service's table. */
export const entities = [profiles, avatarImages, memberships, handled];
