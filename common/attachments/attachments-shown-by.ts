import { Problem } from '../http/problem.ts';
import type { AttachedFile, AttachmentDownload } from './attached-file.ts';
import type { Attachments } from './attachments.ts';
import { downloadNameOf } from './download-name.ts';
import { presignShown, type ShownSigner } from './presign-shown.ts';
import type { ReadyFile, ReadyFiles, ReadyVariant } from './ready-file.ts';

/** The attachments of one post or message, and the person who attached them. */
export interface Attached extends Attachments {
  ownerId: string;
}

type FileKey = Pick<ReadyFile, 'ownerId' | 'fileId'>;

/** The small variant of an image. */
export interface Thumb {
  thumbUrl: string;
  /** A tiny version as a data URI. */
  placeholder?: string;
  expiresAt: string;
}

/**
 * Shows attachments to callers who may see what they are attached to, which the code that calls this has checked. Files that
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

    /** The small variants of images, in order; undefined for what is not a ready image. One batch read for all of them. */
    async thumbs(images: readonly (FileKey | undefined)[]): Promise<(Thumb | undefined)[]> {
      const keys = images.flatMap((image) => (image ? [image] : []));
      const found = keys.length === 0 ? [] : await readyFiles.getMany(keys);
      const byId = new Map(found.flatMap((file) => (file ? [[file.fileId, file] as const] : [])));
      return Promise.all(
        images.map((image) => {
          const file = image && byId.get(image.fileId);
          return file && thumbOf(signer, file);
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

async function thumbOf(
  signer: ShownSigner,
  { fileId, placeholder, variants }: ReadyFile,
): Promise<Thumb | undefined> {
  const thumb = variants.find(({ name }) => name === 'thumb');
  if (!thumb) return undefined;
  const { url, expiresAt } = await presignVariant(signer, fileId, thumb);
  return { thumbUrl: url, ...(placeholder !== undefined && { placeholder }), expiresAt };
}

const presignVariant = (signer: ShownSigner, fileId: string, { key, contentType }: ReadyVariant) =>
  presignShown(signer, { key, contentType, fileName: `${fileId}.webp`, disposition: 'inline' });

async function showFile(
  signer: ShownSigner,
  { key: _key, ownerId: _ownerId, variants, ...file }: ReadyFile,
  alt: string | undefined,
): Promise<AttachedFile> {
  const signed = await Promise.all(variants.map((variant) => presignVariant(signer, file.fileId, variant)));
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
