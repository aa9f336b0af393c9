import type { Schemas } from '@moim/client';
import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { createDraft } from '../session/draft.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { sayFailed } from '../ui/toasts.tsx';

export function CommentForm(props: { postId: string; onSent: (comment: Schemas['Comment']) => void }) {
  const [text, setText] = createDraft(`comment.${props.postId}`);
  const [isBusy, setBusy] = createSignal(false);
  let key = crypto.randomUUID();
  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy() || text().trim() === '') return;
    setBusy(true);
    const params = { path: { postId: props.postId }, header: { 'Idempotency-Key': key } };
    const answer = await askFor(
      api.POST('/v1/posts/{postId}/comments', { params, body: { text: text().trim() } }),
    );
    setBusy(false);
    if (answer.ok || answer.failure !== 'unreachable') key = crypto.randomUUID();
    if (!answer.ok) return sayFailed(answer.failure);
    setText('');
    props.onSent(answer.data);
  }
  return (
    <form class="row bottom" onSubmit={send}>
      <div class="grow">
        <Field
          label={t().posts.writeComment}
          isLabelHidden
          placeholder={t().posts.writeComment}
          value={text()}
          onChange={setText}
          maxLength={1000}
        />
      </div>
      <Button look="primary" type="submit" isBusy={isBusy()} disabled={text().trim() === ''}>
        {t().posts.comment}
      </Button>
    </form>
  );
}
