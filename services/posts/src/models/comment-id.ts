import { newId } from '@moim/common/ids';

const ulid = '[0-9A-HJKMNP-TV-Z]{26}';

/** Of an id that {@link newCommentId} can make. */
export const commentIdPattern = new RegExp(`^${ulid}-${ulid}$`);

/**
 * The id of a new comment: its post and a ULID, such as `01JD8Q7C3M5R9T2V4X6Z8B0N1P-01JD8QB3Z0W2Y4A6C8E0G2J4M6`. The ids of
 * a post's comments sort as text in the order of their creation.
 */
export const newCommentId = (postId: string): string => `${postId}-${newId()}`;

/** The post that a comment's id names; undefined for any other text. */
export const postIdOf = (commentId: string): string | undefined =>
  commentIdPattern.test(commentId) ? commentId.slice(0, commentId.indexOf('-')) : undefined;
