import { handledEvents } from '@moim/common/events';
import { limitRecords } from '@moim/common/http';
import { suspensionRecords } from '@moim/common/suspensions';
import { avatarImages } from './avatar-image.ts';
import { blockers, blocks } from './block.ts';
import { exportRequests } from './export-request.ts';
import { memberships } from './membership.ts';
import { profiles } from './profile.ts';

export const handled = handledEvents('users');
export const limits = limitRecords('users');
export const suspensions = suspensionRecords('users');

/** Whose event is emitted again when their `reemittedAt` changes. */
export const reemitted = [profiles];

/** The entities in this service's table. */
export const entities = [
  profiles,
  avatarImages,
  memberships,
  blocks,
  blockers,
  exportRequests,
  handled,
  limits,
  suspensions,
];
