import { Problem } from '../http/problem.ts';
import type { AttachedFile, AttachmentDownload } from './attached-file.ts';
import type { Attachments } from './attachments.ts';
import { downloadNameOf } from './download-name.ts';
import { presignShown, type ShownSigner } from './presign-shown.ts';
import type { ReadyFile, ReadyFiles } from './ready-file.ts';

/** The attachments of one post or message, and the person who attached them. */
export interface Attached extends Attachments {
  ownerId: string;
}

/**
 * Shows attachments to callers who may see what they are attached to: whoever calls this has checked that. Files that
 * their owners deleted are left out.
 *
 * @example
 * const attachments = attachmentsShownBy(readyFiles, urlSigner('FILES_BUCKET'));
 * const [files] = await attachments.show([{ ownerId, fileIds, altTexts }]);
 */
export function attachmentsShownBy(readyFiles: ReadyFiles, signer: ShownSigner) {
  return {
    /** The files of each of `attached`, in their order. One batch read for all of them. */
    async show(attached: readonly Attached[]): Promise<AttachedFile[][]> {
      const keys = attached.flatMap(({ ownerId, fileIds = [] }) =>
        fileIds.map((fileId) => ({ ownerId, fileId })),
      );
      const found = keys.length === 0 ? [] : await readyFiles.getMany(keys);
      let next = 0;
      return Promise.all(
        attached.map(({ fileIds = [], altTexts = {} }) => {
          const own = found.slice(next, next + fileIds.length);
          next += fileIds.length;
          const shown = own.flatMap((file) => (file ? [showFile(signer, file, altTexts[file.fileId])] : []));
          return Promise.all(shown);
        }),
      );
    },

    /** A file of `attached`, with the URL of its original. Throws `not-found`. */
    async download(attached: Attached, fileId: string): Promise<AttachmentDownload> {
      const { ownerId, fileIds = [], altTexts = {} } = attached;
      const file = fileIds.includes(fileId)
        ? await readyFiles.get({ ownerId, fileId }, { consistent: true })
        : undefined;
      if (!file) throw new Problem('not-found', { detail: 'There is no such file here.' });
      const { key, contentType } = file;
      const alt = altTexts[fileId];
      const fileName = downloadNameOf(file, alt);
      return {
        file: await showFile(signer, file, alt),
        download: await presignShown(signer, { key, contentType, fileName }),
      };
    },
  };
}

async function showFile(
  signer: ShownSigner,
  { key: _key, ownerId: _ownerId, variants, ...file }: ReadyFile,
  alt: string | undefined,
): Promise<AttachedFile> {
  const signed = await Promise.all(
    variants.map(({ key, contentType }) =>
      presignShown(signer, { key, contentType, fileName: `${file.fileId}.webp`, disposition: 'inline' }),
    ),
  );
  const [first] = signed;
  return {
    ...file,
    ...(alt !== undefined && { alt }),
    variants: variants.map(({ key: _, ...variant }, index) => ({
      ...variant,
      url: signed[index]?.url ?? '',
    })),
    ...(first && { expiresAt: first.expiresAt }),
  };
}
