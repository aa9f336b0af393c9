import { handledEvents } from '@moim/common/events';
import { idempotencyRecords, limitRecords } from '@moim/common/http';
import { suspensionRecords } from '@moim/common/suspensions';
import { blocked } from './block.ts';
import { comments, writtenComments } from './comment.ts';
import { givenLikes, likes } from './like.ts';
import { listings } from './listing.ts';
import { people } from './person.ts';
import { posts } from './post.ts';
import { readyFiles } from './ready-file.ts';
import { tallies } from './tally.ts';

export const idempotency = idempotencyRecords('posts');
export const limits = limitRecords('posts');
export const suspensions = suspensionRecords('posts');
export const handled = handledEvents('posts');

/** The entities in this service's table. */
export const entities = [
  posts,
  tallies,
  listings,
  likes,
  givenLikes,
  comments,
  writtenComments,
  people,
  readyFiles,
  blocked,
  idempotency,
  limits,
  suspensions,
  handled,
];
