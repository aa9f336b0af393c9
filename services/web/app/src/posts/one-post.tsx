import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { t } from '../i18n/language.ts';
import { ReportDialog } from '../safety/report-dialog.tsx';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Page } from '../ui/page.tsx';
import { Comments } from './comments.tsx';
import { deletePost } from './delete-post.ts';
import { Likers } from './likers.tsx';
import { toggleLike } from './likes.ts';
import { type Post, PostCard } from './post-card.tsx';

/** A post with its comments. */
export function OnePost() {
  const params = useParams<{ postId: string }>();
  const navigate = useNavigate();
  const [shown, setShown] = createStore<{ post?: Post }>({});
  const [failure, setFailure] = createSignal<Failure>();
  const [isOpen, setOpen] = createSignal<'report' | 'delete' | 'likes'>();
  async function load(): Promise<void> {
    setFailure(undefined);
    const answer = await askFor(
      api.GET('/v1/posts/{postId}', { params: { path: { postId: params.postId } } }),
    );
    if (answer.ok) setShown({ post: answer.data });
    else setFailure(answer.failure);
  }
  createEffect(
    on(
      () => params.postId,
      () => void load(),
    ),
  );
  const change = (fields: Partial<Post>): void => setShown('post', (post) => post && { ...post, ...fields });
  return (
    <Page title={t().posts.one} back="/posts">
      <FailureNote failure={failure()} retry={() => void load()} />
      <Show when={shown.post}>
        {(post) => (
          <>
            <PostCard
              post={post()}
              onLike={() => void toggleLike(post, (liked, likes) => change({ liked, likes }))}
              onDelete={() => setOpen('delete')}
              onReport={() => setOpen('report')}
              onLikers={() => setOpen('likes')}
            />
            <Comments
              postId={post().postId}
              postAuthorId={post().authorId}
              onCount={(by) => change({ comments: post().comments + by })}
            />
          </>
        )}
      </Show>
      <Dialog isOpen={isOpen() === 'likes'} onClose={() => setOpen(undefined)} title={t().posts.likedBy}>
        <Likers postId={params.postId} />
      </Dialog>
      <ReportDialog
        subject={isOpen() === 'report' ? { type: 'post', id: params.postId } : undefined}
        onClose={() => setOpen(undefined)}
      />
      <ConfirmDialog
        isOpen={isOpen() === 'delete'}
        onClose={() => setOpen(undefined)}
        title={t().posts.deletePost}
        text={t().posts.deleteText}
        action={t().posts.delete}
        onConfirm={async () => {
          if (await deletePost(params.postId)) navigate('/posts', { replace: true });
        }}
      />
    </Page>
  );
}
