import { givenLikes } from '../models/like.ts';
import type { Post } from '../models/post.ts';
import type { ShownPost } from '../models/post-schemas.ts';
import { countsOf } from './counting.ts';
import { attachments, showPeople } from './show-people.ts';

/** Posts as `callerId` sees them. Those of people who left, and of people whom the caller does not see, are left out. */
export async function showPosts(callerId: string, found: readonly Post[]): Promise<ShownPost[]> {
  const [authors, counts, mine, files] = await Promise.all([
    showPeople(
      callerId,
      found.map(({ authorId }) => authorId),
    ),
    countsOf(found),
    givenLikes.getMany(
      found.map(({ postId }) => ({ userId: callerId, postId })),
      { consistent: true },
    ),
    attachments.show(
      found.map(({ authorId, fileIds, altTexts }) => ({ ownerId: authorId, fileIds, altTexts })),
    ),
  ]);
  return found.flatMap(({ postId, authorId, content, hashtags, createdAt }, index) => {
    const author = authors.get(authorId);
    if (!author) return [];
    const { likes = 0, comments = 0 } = counts[index] ?? {};
    const liked = mine[index] !== undefined;
    const shown = { postId, authorId, author, content, hashtags, files: files[index] ?? [] };
    return [{ ...shown, likes, liked, comments, createdAt }];
  });
}
