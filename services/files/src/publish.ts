import { emit, emits, eventType, publisher } from '@moim/common/events';
import * as z from 'zod/mini';
import { files, type StoredFile } from './models/file.ts';
import { originalKey, variantKey } from './models/object-keys.ts';

const subject = { ownerId: z.string(), fileId: z.string() };
const key = z.string().check(z.describe('Its key in the bucket of this service.'));
const size = z.int().check(z.describe('Size in bytes.'));

const ids = { ownerId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11', fileId: '01JD6Z3V9K8M2N4P5Q6R7S8T9V' };
const folder = `files/${ids.ownerId}/${ids.fileId}/01JD6Z3W5C1Q8R2T7V9X0Y3Z4A/`;

const fileReady = eventType('files.file.ready', {
  version: 1,
  summary:
    'A file was uploaded and checked, and can be downloaded. Images have a size in pixels, and variants.',
  data: z.strictObject({
    ...subject,
    contentType: z.string(),
    size,
    key,
    width: z.optional(z.int()),
    height: z.optional(z.int()),
    placeholder: z.optional(z.string().check(z.describe('A tiny version of an image, as a data URI.'))),
    variants: z.array(
      z.strictObject({
        name: z.enum(['thumb', 'large']),
        contentType: z.string(),
        width: z.int(),
        height: z.int(),
        size,
        key,
      }),
    ),
  }),
  example: {
    ...ids,
    contentType: 'image/jpeg',
    size: 3_145_728,
    key: `${folder}original`,
    width: 4_000,
    height: 3_000,
    placeholder: 'data:image/webp;base64,UklGRkYAAABXRUJQVlA4IDoAAADwAQCdASoQAAwAAgA0JaQAA3AA/vk9IAAA',
    variants: [
      {
        name: 'thumb',
        contentType: 'image/webp',
        width: 320,
        height: 240,
        size: 9_310,
        key: `${folder}thumb`,
      },
    ],
  },
});

const exportReady = eventType('files.export.ready', {
  version: 1,
  summary: 'An export was written into a file of the person who asked for it, and can be downloaded.',
  data: z.strictObject(subject),
  example: ids,
});

const fileDeleted = eventType('files.file.deleted', {
  version: 1,
  summary: 'A file was deleted. Services that show it must stop.',
  data: z.strictObject(subject),
  example: ids,
});

const fileExpired = eventType('files.file.expired', {
  version: 1,
  summary: 'A file was announced but never uploaded. Carries the size that was reserved for it.',
  data: z.strictObject({ ...subject, size }),
  example: { ...ids, size: 3_145_728 },
});

/** The events that this service derives from its table's stream. */
export const emitter = emits({ files }, [fileReady, exportReady, fileDeleted, fileExpired], (change) => {
  if (change.kind === 'deleted') {
    const { ownerId, fileId, held, status, purpose } = change.old;
    if (change.expired && status === 'pending' && purpose === undefined) {
      return [emit(fileExpired, { subject: fileId, data: { ownerId, fileId, size: held } })];
    }
    return [emit(fileDeleted, { subject: fileId, data: { ownerId, fileId } })];
  }
  const { ownerId, fileId, status, purpose, updatedAt } = change.new;
  if (status !== 'ready' || (change.kind === 'changed' && change.old.status === 'ready')) return [];
  // Of its own type: no other service takes an export for a file that can be attached.
  if (purpose === 'export')
    return [emit(exportReady, { subject: fileId, data: { ownerId, fileId }, time: updatedAt })];
  return [emit(fileReady, { subject: fileId, data: readyDataOf(change.new), time: updatedAt })];
});

export const publish = publisher(emitter);

function readyDataOf({
  ownerId,
  fileId,
  contentType,
  size,
  width,
  height,
  placeholder,
  folder = '',
  variants,
}: StoredFile) {
  return {
    ownerId,
    fileId,
    contentType,
    size,
    key: originalKey(folder),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(placeholder !== undefined && { placeholder }),
    variants: variants.map((variant) => ({ ...variant, key: variantKey(folder, variant.name) })),
  };
}
