import type { Schemas } from '@moim/client';
import { createEffect, createResource, createSignal, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { takeFiles } from '../uploads/picked-files.ts';
import { pictureTypes, startUpload, type Upload } from '../uploads/upload.ts';
import { UploadStatus } from '../uploads/upload-status.tsx';
import { personOf } from './people.ts';

interface AvatarFieldProps {
  name: string;
  /** The profile as it is saved, if there is one. */
  former: Schemas['OwnProfile'] | undefined;
  /** The picture that was chosen; empty for none. */
  fileId: string;
  onChange: (fileId: string) => void;
  /** A picture is on its way, or is no longer. */
  onUploading: (isUploading: boolean) => void;
}

/** A picture that was uploaded before the page was loaded, and is not saved yet. */
async function urlOf(fileId: string): Promise<string | undefined> {
  const answer = await askFor(api.GET('/v1/files/{fileId}', { params: { path: { fileId } } }));
  return answer.ok ? answer.data.download?.url : undefined;
}

export function AvatarField(props: AvatarFieldProps) {
  const [upload, setUpload] = createSignal<Upload>();
  const isSaved = () => props.fileId === props.former?.avatarFileId;
  const [unsaved] = createResource(
    () => (upload() || isSaved() ? undefined : props.fileId || undefined),
    urlOf,
  );
  const saved = () => props.former && personOf(props.former.userId)().avatar?.thumbUrl;
  const chosen = () => (isSaved() ? saved() : unsaved.latest);
  const url = () => upload()?.previewUrl ?? (props.fileId ? chosen() : undefined);
  function choose(file: File | undefined): void {
    if (!file) return;
    upload()?.cancel();
    setUpload(startUpload(file));
  }
  function remove(): void {
    upload()?.cancel();
    setUpload(undefined);
    props.onChange('');
  }
  createEffect(() => {
    const fileId = upload()?.fileId();
    if (fileId !== undefined) props.onChange(fileId);
  });
  createEffect(() => {
    const one = upload();
    props.onUploading(one !== undefined && one.fileId() === undefined && one.error() === undefined);
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
          <Show when={props.fileId || upload()}>
            <Button look="quiet" onClick={remove}>
              {t().profile.removePhoto}
            </Button>
          </Show>
        </div>
        <Show when={upload()}>{(one) => <UploadStatus upload={one()} />}</Show>
      </div>
    </div>
  );
}
