import type { Comment } from './comment.ts';
import type { ShownComment } from './comment-schemas.ts';
import type { ShownPerson } from './person-schemas.ts';

/** What its author wrote: the part of a comment that its ETag covers. */
export function commentRepresentation({ postId, commentId, authorId, text, createdAt }: Comment) {
  return { commentId, postId, authorId, text, createdAt };
}

/** A comment as others see it. */
export const showComment = (comment: Comment, author: ShownPerson): ShownComment => ({
  ...commentRepresentation(comment),
  author,
});
