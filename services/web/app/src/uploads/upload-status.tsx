import { Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import type { Upload } from './upload.ts';

/** How far an upload is, or why it failed. */
export function UploadStatus(props: { upload: Upload }) {
  const percent = () => Math.round(props.upload.fraction() * 100);
  return (
    <div class="upload-status" role="status">
      <Show when={props.upload.error()}>
        {(reason) => (
          <p class="field-error">
            {t().uploads.failed(props.upload.name)} {reason()}{' '}
            <Show when={props.upload.mayRetry()}>
              <Button look="quiet" onClick={() => props.upload.retry()}>
                {t().retry}
              </Button>
            </Show>
          </p>
        )}
      </Show>
      <Show when={!props.upload.error() && props.upload.fileId() === undefined}>
        <progress
          max="100"
          value={percent()}
          aria-label={t().uploads.uploading(props.upload.name, percent())}
        />
      </Show>
    </div>
  );
}
