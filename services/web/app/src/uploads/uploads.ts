import { createSignal, onCleanup } from 'solid-js';
import { t } from '../i18n/language.ts';
import { sayDone } from '../ui/toasts.tsx';
import { startUpload, type Upload } from './upload.ts';

const maxPictures = 10;

/** The pictures that somebody adds to what they write. */
export function createUploads() {
  const [uploads, setUploads] = createSignal<readonly Upload[]>([]);
  const end = (list: readonly Upload[]): void => {
    for (const upload of list) upload.cancel();
  };
  onCleanup(() => end(uploads()));
  return {
    uploads,
    add: (files: readonly File[]) => {
      const room = maxPictures - uploads().length;
      if (files.length > room) sayDone(t().uploads.tooMany(maxPictures));
      setUploads((former) => [...former, ...files.slice(0, room).map(startUpload)]);
    },
    remove: (upload: Upload) => {
      upload.cancel();
      setUploads((former) => former.filter((one) => one !== upload));
    },
    clear: () => {
      end(uploads());
      setUploads([]);
    },
    isReady: () => uploads().every((upload) => upload.fileId() !== undefined),
    fileIds: () => uploads().flatMap((upload) => upload.fileId() ?? []),
  };
}
