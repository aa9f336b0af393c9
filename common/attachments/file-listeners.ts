import * as z from 'zod/mini';
import { type Listener, listen } from '../events/index.ts';
import type { ReadyFiles } from './ready-file.ts';

const ids = { ownerId: z.string(), fileId: z.string() };
const variant = z.object({
  name: z.enum(['thumb', 'large']),
  contentType: z.string(),
  width: z.int(),
  height: z.int(),
  size: z.int(),
  key: z.string(),
});
const readyFile = z.object({
  ...ids,
  contentType: z.string(),
  size: z.int(),
  key: z.string(),
  width: z.optional(z.int()),
  height: z.optional(z.int()),
  placeholder: z.optional(z.string()),
  variants: z.array(variant),
});

/** The listeners that keep track of ready files. Ordered, so that a deleted file does not come back. */
export function fileListeners(readyFiles: ReadyFiles): Listener[] {
  return [
    listen('files.file.ready', {
      ordered: true,
      versions: { 1: readyFile },
      write: ({ data: { width, height, placeholder, ...file } }) => [
        readyFiles.put.tx({
          ...file,
          ...(width !== undefined && { width }),
          ...(height !== undefined && { height }),
          ...(placeholder !== undefined && { placeholder }),
        }),
      ],
    }),
    listen('files.file.deleted', {
      ordered: true,
      versions: { 1: z.object(ids) },
      write: ({ data: { ownerId, fileId } }) => [readyFiles.delete.tx({ ownerId, fileId })],
    }),
  ];
}
