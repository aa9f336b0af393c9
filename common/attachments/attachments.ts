import * as z from 'zod';
import { text } from '../http/schemas.ts';

/** Files that a person attached to a post or a message. */
export interface Attachments {
  fileIds?: string[] | undefined;
  /** What the files show, by the id of the file. */
  altTexts?: Record<string, string> | undefined;
}

/** The schema of the ids of attached files. */
export const fileIds = z
  .array(z.ulid())
  .max(10)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'Must not contain a file twice' })
  .describe('Files that I uploaded and that are ready.')
  .meta({ uniqueItems: true });

/** The schema of the alternative texts of attached files. */
export const altTexts = z
  .record(z.ulid(), text({ min: 1, max: 500 }))
  .describe(
    'What the files show, by fileId: the alternative text of an image, and the name of any other file when it is downloaded.',
  );

/** A check for the schema of an input: alternative texts must be of attached files. */
export const altTextsOfFiles = [
  ({ fileIds: ids = [], altTexts: texts = {} }: Attachments) =>
    Object.keys(texts).every((id) => ids.includes(id)),
  { path: ['altTexts'], error: 'Must only have ids that are in fileIds' },
] satisfies Parameters<ReturnType<typeof z.custom<Attachments>>['refine']>;
