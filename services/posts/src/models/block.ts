import { blockRecords } from '@moim/common/blocks';

/** Who blocked whom. Neither sees the other. */
export const blocked = blockRecords('posts');
