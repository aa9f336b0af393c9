import X from 'lucide-solid/icons/x';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Upload } from './upload.ts';
import { UploadStatus } from './upload-status.tsx';

interface UploadListProps {
  uploads: readonly Upload[];
  onRemove: (upload: Upload) => void;
  /** Beside each picture. */
  children?: (upload: Upload) => JSX.Element;
}

/** The pictures that go with a post or a message. */
export function UploadList(props: UploadListProps) {
  return (
    <Show when={props.uploads.length > 0}>
      <ul class="uploads">
        <For each={props.uploads}>
          {(upload) => (
            <li class="upload">
              <img src={upload.previewUrl} alt={upload.name} />
              <div class="grow">
                <UploadStatus upload={upload} />
                {props.children?.(upload)}
              </div>
              <IconButton label={t().uploads.remove(upload.name)} onClick={() => props.onRemove(upload)}>
                <X aria-hidden="true" />
              </IconButton>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
