import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor, askUntilKnown, type Failure } from '../session/ask.ts';
import { createDraft } from '../session/draft.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Field } from '../ui/field.tsx';
import { PictureButton } from '../uploads/picture-button.tsx';
import type { Upload } from '../uploads/upload.ts';
import { UploadList } from '../uploads/upload-list.tsx';
import { createUploads } from '../uploads/uploads.ts';
import type { Post } from './post-card.tsx';

/** Writes a post. What is typed is kept until it is sent. */
export function Composer(props: { onPosted: (post: Post) => void }) {
  const [text, setText] = createDraft('post');
  const pictures = createUploads();
  const [altTexts, setAltTexts] = createSignal<ReadonlyMap<Upload, string>>(new Map());
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  // Kept until the post is accepted, so that sending again cannot post twice.
  let key = crypto.randomUUID();

  const describe = (upload: Upload, words: string): unknown =>
    setAltTexts((former) => new Map(former).set(upload, words));
  const described = () =>
    Object.fromEntries(
      pictures.uploads().flatMap((upload) => {
        const [fileId, words] = [upload.fileId(), altTexts().get(upload)?.trim()];
        return fileId && words ? [[fileId, words]] : [];
      }),
    );
  const isReady = () => text().trim() !== '' && pictures.isReady();

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy() || !isReady()) return;
    setBusy(true);
    setFailure(undefined);
    const fileIds = pictures.fileIds();
    const body = { content: text().trim(), ...(fileIds.length > 0 && { fileIds, altTexts: described() }) };
    const params = { header: { 'Idempotency-Key': key } };
    const answer = await askUntilKnown(() => askFor(api.POST('/v1/posts', { body, params })));
    setBusy(false);
    if (!answer.ok) {
      // Another body needs another key.
      if (answer.failure !== 'unreachable') key = crypto.randomUUID();
      return void setFailure(answer.failure);
    }
    key = crypto.randomUUID();
    setText('');
    pictures.clear();
    props.onPosted(answer.data);
  }
  return (
    <form class="card stack" onSubmit={send}>
      <Field
        label={t().posts.write}
        isLabelHidden
        placeholder={t().posts.write}
        value={text()}
        onChange={setText}
        rows={3}
        maxLength={2000}
      />
      <UploadList uploads={pictures.uploads()} onRemove={pictures.remove}>
        {(upload) => (
          <Field
            label={t().posts.describe}
            value={altTexts().get(upload) ?? ''}
            onChange={(words) => describe(upload, words)}
            maxLength={500}
          />
        )}
      </UploadList>
      <FailureNote failure={failure()} />
      <div class="row between">
        <PictureButton label={t().posts.addPhotos} onPick={pictures.add} />
        <Button look="primary" type="submit" isBusy={isBusy()} disabled={!isReady()}>
          {t().posts.publish}
        </Button>
      </div>
    </form>
  );
}
