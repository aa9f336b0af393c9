import { text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import { commentIdPattern } from './comment-id.ts';
import { shownPerson } from './person-schemas.ts';

const commentIdExample = '01JD8Q7C3M5R9T2V4X6Z8B0N1P-01JD8QB3Z0W2Y4A6C8E0G2J4M6';

export const commentInput = z
  .strictObject({ text: text({ min: 1, max: 1_000 }) })
  .meta({ id: 'CommentInput', examples: [{ text: 'What a view!' }] });
export type CommentInput = z.output<typeof commentInput>;

export const shownComment = z
  .strictObject({
    commentId: z.string().describe('The ids of a post sort as text in the order of its comments.'),
    postId: z.string(),
    authorId: z.string(),
    author: shownPerson,
    text: z.string(),
    createdAt: timestamp,
  })
  .meta({
    id: 'Comment',
    examples: [
      {
        commentId: commentIdExample,
        postId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
        authorId: '2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52',
        author: { userId: '2f1c9a52-60d1-7095-1c6e-0a7f3f8f7b52', nickname: 'joon', name: 'Lee Joon' },
        text: 'What a view!',
        createdAt: '2026-01-31T12:03:00.000Z',
      },
    ],
  });
export type ShownComment = z.input<typeof shownComment>;

const commentId = z
  .string()
  .regex(commentIdPattern, 'Must be the id of a comment')
  .meta({ examples: [commentIdExample] });

export const commentPath = z.strictObject({ postId: z.ulid(), commentId });
export type CommentPath = z.output<typeof commentPath>;
