import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { takeFiles } from '../uploads/picked-files.ts';
import { pictureTypes, startUpload, type Upload } from '../uploads/upload.ts';
import { UploadStatus } from '../uploads/upload-status.tsx';
import { personOf } from './people.ts';

interface AvatarFieldProps {
  name: string;
  /** Whose profile it is, if there is one already. */
  userId: string | undefined;
  fileId: string | undefined;
  onChange: (fileId: string | undefined) => void;
}

export function AvatarField(props: AvatarFieldProps) {
  const [upload, setUpload] = createSignal<Upload>();
  const former = () => (props.userId === undefined ? undefined : personOf(props.userId)().avatar);
  const url = () => upload()?.previewUrl ?? (props.fileId !== undefined ? former()?.thumbUrl : undefined);
  function choose(file: File | undefined): void {
    if (!file) return;
    upload()?.cancel();
    setUpload(startUpload(file));
  }
  createEffect(() => {
    const fileId = upload()?.fileId();
    if (fileId !== undefined) props.onChange(fileId);
  });
  onCleanup(() => upload()?.cancel());
  return (
    <div class="row avatar-field">
      <Avatar name={props.name} url={url()} size="large" />
      <div class="stack tight">
        <div class="row wrap">
          <label class="button plain picture-button">
            {t().profile.choosePhoto}
            <input
              class="cover"
              type="file"
              accept={pictureTypes}
              aria-label={t().profile.choosePhoto}
              onChange={({ currentTarget }) => choose(takeFiles(currentTarget)[0])}
            />
          </label>
          <Show when={props.fileId !== undefined}>
            <Button
              look="quiet"
              onClick={() => {
                upload()?.cancel();
                setUpload(undefined);
                props.onChange(undefined);
              }}
            >
              {t().profile.removePhoto}
            </Button>
          </Show>
        </div>
        <Show when={upload()}>{(one) => <UploadStatus upload={one()} />}</Show>
      </div>
    </div>
  );
}
