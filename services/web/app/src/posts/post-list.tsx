import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { ReportDialog } from '../safety/report-dialog.tsx';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { PagesView } from '../ui/pages-view.tsx';
import { Composer } from './composer.tsx';
import { deletePost } from './delete-post.ts';
import { toggleLike } from './likes.ts';
import { type Post, PostCard } from './post-card.tsx';

interface PostListProps {
  author?: string | undefined;
  hashtag?: string | undefined;
  /** Whether it begins with the field to write a post. */
  hasComposer?: boolean;
}

/** Posts of everybody, of an author, or with a hashtag. */
export function PostList(props: PostListProps) {
  const [reported, setReported] = createSignal<string>();
  const [deleted, setDeleted] = createSignal<string>();
  const filter = () => ({
    ...(props.author !== undefined && { author: props.author }),
    ...(props.hashtag !== undefined && { hashtag: props.hashtag }),
  });
  const list = createPages<Post>(
    (page) => askFor(api.GET('/v1/posts', { params: { query: { ...filter(), ...page } } })),
    () => [props.author, props.hashtag],
  );
  const like = (post: Post): void =>
    void toggleLike(
      () => post,
      (liked, likes) =>
        list.change(
          (one) => one.postId === post.postId,
          (one) => Object.assign(one, { liked, likes }),
        ),
    );
  async function remove(): Promise<void> {
    const postId = deleted() ?? '';
    if (await deletePost(postId)) list.remove((one) => one.postId === postId);
  }
  return (
    <>
      {props.hasComposer && <Composer onPosted={list.add} />}
      <PagesView list={list} empty={props.hasComposer ? t().posts.empty : t().posts.none} class="posts">
        {(post) => (
          <PostCard
            post={post}
            onLike={() => like(post)}
            onDelete={() => setDeleted(post.postId)}
            onReport={() => setReported(post.postId)}
          />
        )}
      </PagesView>
      <ReportDialog
        subject={reported() === undefined ? undefined : { type: 'post', id: reported() ?? '' }}
        onClose={() => setReported(undefined)}
      />
      <ConfirmDialog
        isOpen={deleted() !== undefined}
        onClose={() => setDeleted(undefined)}
        title={t().posts.deletePost}
        text={t().posts.deleteText}
        action={t().posts.delete}
        onConfirm={remove}
      />
    </>
  );
}
