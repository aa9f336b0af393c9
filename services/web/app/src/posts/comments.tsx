import type { Schemas } from '@moim/client';
import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { ReportDialog } from '../safety/report-dialog.tsx';
import { api } from '../session/api.ts';
import { ask, askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { PagesView } from '../ui/pages-view.tsx';
import { sayFailed } from '../ui/toasts.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentLine } from './comment-line.tsx';

interface CommentsProps {
  postId: string;
  postAuthorId: string;
  /** The number of comments has changed by so many. */
  onCount: (by: number) => void;
}

export function Comments(props: CommentsProps) {
  const [reported, setReported] = createSignal<string>();
  const [deleted, setDeleted] = createSignal<string>();
  const path = () => ({ postId: props.postId });
  const list = createPages<Schemas['Comment']>(
    (query) => askFor(api.GET('/v1/posts/{postId}/comments', { params: { path: path(), query } })),
    () => props.postId,
  );
  async function remove(): Promise<void> {
    const commentId = deleted() ?? '';
    const params = { path: { ...path(), commentId } };
    const answer = await ask(api.DELETE('/v1/posts/{postId}/comments/{commentId}', { params }));
    if (!answer.ok) return sayFailed(answer.failure);
    list.remove((one) => one.commentId === commentId);
    props.onCount(-1);
  }
  return (
    <section class="card stack" aria-label={t().posts.comment}>
      <PagesView list={list} empty={t().posts.noComments}>
        {(comment) => (
          <CommentLine
            comment={comment}
            postAuthorId={props.postAuthorId}
            onDelete={() => setDeleted(comment.commentId)}
            onReport={() => setReported(comment.commentId)}
          />
        )}
      </PagesView>
      <CommentForm
        postId={props.postId}
        onSent={(comment) => {
          list.append(comment);
          props.onCount(1);
        }}
      />
      <ReportDialog
        subject={reported() === undefined ? undefined : { type: 'comment', id: reported() ?? '' }}
        onClose={() => setReported(undefined)}
      />
      <ConfirmDialog
        isOpen={deleted() !== undefined}
        onClose={() => setDeleted(undefined)}
        title={t().posts.deleteComment}
        text={t().posts.deleteText}
        action={t().posts.delete}
        onConfirm={remove}
      />
    </section>
  );
}
