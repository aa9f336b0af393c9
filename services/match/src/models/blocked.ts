import { blockRecords } from '@moim/common/blocks';

/** Who blocked whom, from the events of users. */
export const blocked = blockRecords('match');
