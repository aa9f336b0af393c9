import { altTexts, altTextsOfFiles, attachedFile, fileIds } from '@moim/common/attachments';
import { pageParameters, text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import { hashtagsIn, isHashtag, mostHashtags } from './hashtags.ts';
import { shownPerson } from './person-schemas.ts';
import type { Post } from './post.ts';

const content = text({ min: 1, max: 2_000 })
  .refine((value) => hashtagsIn(value).length <= mostHashtags, {
    error: `Must have at most ${mostHashtags} hashtags`,
  })
  .describe(
    `Hashtags are read out of it: letters, digits and "_" of any script after "#", at most ${mostHashtags}.`,
  );

export const postInput = z
  .strictObject({ content, fileIds: fileIds.optional(), altTexts: altTexts.optional() })
  .refine(...altTextsOfFiles)
  .meta({ id: 'PostInput', examples: [{ content: 'Low tide at the harbour #seaside #여행' }] });
export type PostInput = z.output<typeof postInput>;

export const shownPost = z
  .strictObject({
    postId: z.string().describe('The ids of posts sort as text in the order of their creation.'),
    authorId: z.string(),
    author: shownPerson,
    content: z.string(),
    hashtags: z.array(z.string()).describe('As they are written, without "#".'),
    files: z.array(attachedFile).describe('The files that its author has not deleted.'),
    likes: z.int().describe('How many people like it.'),
    liked: z.boolean().describe('Whether I like it.'),
    comments: z.int().describe('How many comments it has.'),
    createdAt: timestamp,
  })
  .meta({
    id: 'Post',
    examples: [
      {
        postId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
        authorId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11',
        author: { userId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11', nickname: 'mina', name: 'Kim Mina' },
        content: 'Low tide at the harbour #seaside #여행',
        hashtags: ['seaside', '여행'],
        files: [],
        likes: 12,
        liked: true,
        comments: 3,
        createdAt: '2026-01-31T12:00:00.000Z',
      },
    ],
  });
export type ShownPost = z.input<typeof shownPost>;

const hashtag = z
  .string()
  .min(1)
  .max(110)
  .refine(isHashtag, { error: 'Must be a hashtag: letters, digits and "_" of any script' })
  .describe('Only posts with this hashtag, with or without "#", ignoring case, width and Unicode form.')
  .meta({ examples: ['seaside'] });

const author = z.string().min(1).max(128).describe('Only posts of this person: a userId.');

export const postQuery = z
  .strictObject({ author: author.optional(), hashtag: hashtag.optional(), ...pageParameters })
  .refine((query) => query.author === undefined || query.hashtag === undefined, {
    path: ['hashtag'],
    error: 'Must be absent with author: list one of the two',
  });
export type PostQuery = z.output<typeof postQuery>;

export const postPath = z.strictObject({ postId: z.ulid() });
export type PostPath = z.output<typeof postPath>;

export const postFilePath = z.strictObject({ postId: z.ulid(), fileId: z.ulid() });
export type PostFilePath = z.output<typeof postFilePath>;

/** What its author wrote: the part of a post that its ETag covers. Likes and comments do not change it. */
export function representationOf({
  postId,
  authorId,
  content: written,
  hashtags,
  fileIds: ids,
  altTexts: texts,
  createdAt,
}: Post) {
  return { postId, authorId, content: written, hashtags, fileIds: ids, altTexts: texts, createdAt };
}
