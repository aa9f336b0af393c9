import { exportHandler, pagesAfter } from '@moim/common/exports';
import { writtenComments } from './models/comment.ts';
import { givenLikes } from './models/like.ts';
import { authorList, listings } from './models/listing.ts';
import { showOwnComments, showOwnPosts } from './services/own.ts';

const consistent = { consistent: true } as const;

/** Invoked by files, for a person who asks for their data. Likes and comments of others on their posts are theirs. */
export const exportOf = exportHandler({
  posts: pagesAfter({
    read: (userId, postId, limit) =>
      listings.find.inList(
        { list: authorList(userId) },
        { ...consistent, limit, ...(postId !== undefined && { after: { postId } }) },
      ),
    positionOf: ({ postId }) => postId,
    show: showOwnPosts,
  }),
  comments: pagesAfter({
    read: (userId, commentId, limit) =>
      writtenComments.find.ofPerson(
        { userId },
        { ...consistent, limit, ...(commentId !== undefined && { after: { commentId } }) },
      ),
    positionOf: ({ commentId }) => commentId,
    show: showOwnComments,
  }),
  likes: pagesAfter({
    read: (userId, postId, limit) =>
      givenLikes.find.ofPerson(
        { userId },
        { ...consistent, limit, ...(postId !== undefined && { after: { postId } }) },
      ),
    positionOf: ({ postId }) => postId,
    show: (items) => items.map(({ postId }) => ({ postId })),
  }),
});
