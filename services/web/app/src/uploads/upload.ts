import { UploadFailed, uploadFile } from '@moim/client';
import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { patientApi } from '../session/api.ts';
import { wordsFor } from '../ui/failure-words.ts';
import { putWithProgress } from './put-with-progress.ts';

export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif,image/gif';
/** Without progress; half a second after the first failure, twice as long after each further one. */
const attempts = 8;
const maxBytes = 20 * 1024 * 1024;

/** A picture on its way. `fileId` is set once it is ready. */
export interface Upload {
  name: string;
  previewUrl: string;
  fraction: () => number;
  fileId: () => string | undefined;
  error: () => string | undefined;
  /** Whether the same picture may succeed when it is tried again. */
  mayRetry: () => boolean;
  retry: () => void;
  cancel: () => void;
}

function reasonIn(error: unknown): string {
  if (!(error instanceof UploadFailed)) return t().problems.unreachable;
  const { cause } = error;
  const isProblem = typeof cause === 'object' && cause !== null && 'type' in cause;
  return isProblem ? error.message : wordsFor('unreachable');
}

function reasonOf(reason: string | undefined): string {
  const words: Readonly<Record<string, string>> = t().uploads.reasons;
  return words[reason ?? ''] ?? t().uploads.reasons.other;
}

/** Uploads a picture; a lost connection only delays it. */
export function startUpload(picture: File): Upload {
  const [fraction, setFraction] = createSignal(0);
  const [fileId, setFileId] = createSignal<string>();
  const [error, setError] = createSignal<string>();
  const [mayRetry, setMayRetry] = createSignal(true);
  const refuse = (words: string): void => {
    setMayRetry(false);
    setError(words);
  };
  const controller = new AbortController();
  const previewUrl = URL.createObjectURL(picture);
  let arrived = 0;
  const show = (bytes: number): void => {
    setFraction((former) => Math.max(former, Math.min(1, bytes / picture.size)));
  };

  async function run(): Promise<void> {
    setError(undefined);
    if (picture.size > maxBytes) return refuse(t().uploads.tooLarge);
    try {
      const announcement = { name: picture.name || 'picture', contentType: picture.type };
      const { file } = await uploadFile(patientApi, picture, announcement, {
        attempts,
        signal: controller.signal,
        put: putWithProgress((bytes) => show(arrived + bytes)),
        onProgress: (bytes) => {
          arrived = bytes;
          show(bytes);
        },
      });
      if (file.status === 'failed') refuse(reasonOf(file.failure?.reason));
      else setFileId(file.fileId);
    } catch (thrown) {
      if (!controller.signal.aborted) setError(reasonIn(thrown));
    }
  }
  void run();
  return {
    name: picture.name,
    previewUrl,
    fraction,
    fileId,
    error,
    mayRetry,
    retry: () => void run(),
    cancel: () => {
      controller.abort();
      URL.revokeObjectURL(previewUrl);
    },
  };
}
