import { text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import { contentTypes, maxSize, maxSizeOf, runnableName } from './content-types.ts';
import { failureReasons } from './failure.ts';
import type { File } from './file.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const showable = /^[^\u0000-\u001f\u007f\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069/\\]*$/;

const name = text({ min: 1, max: 255 })
  .regex(showable, 'Must not contain slashes, line breaks or invisible marks')
  .refine((value) => !runnableName.test(value), { error: 'Programs, scripts and web pages are not taken' })
  .describe(
    'What it is called when it is downloaded. Not its place: the server chooses that. Endings of programs, scripts and web pages are refused.',
  );

export const fileInput = z
  .strictObject({
    name,
    contentType: z.enum(contentTypes, { error: `Must be one of ${contentTypes.join(', ')}` }),
    size: z.int().min(1).max(maxSize).describe('Bytes; images have at most 20 MiB, everything else 100 MiB.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'Must be 64 hexadecimal digits, in lower case')
      .optional()
      .describe('Of the bytes: then S3 refuses any others.'),
  })
  .refine(({ contentType, size }) => size > maxSize || size <= maxSizeOf(contentType), {
    path: ['size'],
    error: 'An image has at most 20 MiB',
  })
  .meta({
    id: 'FileInput',
    description: 'What is going to be uploaded.',
    examples: [{ name: 'harbour.jpg', contentType: 'image/jpeg', size: 3_145_728 }],
  });
export type FileInput = z.output<typeof fileInput>;

const variantName = z.enum(['thumb', 'large']);

const variant = z
  .strictObject({
    name: variantName,
    contentType: z.string(),
    width: z.int().describe('Pixels.'),
    height: z.int(),
    size: z.int().describe('Bytes.'),
  })
  .meta({ id: 'FileVariant', description: 'A smaller version of an image.' });

const shownFile = z
  .strictObject({
    fileId: z.string(),
    name: z.string(),
    contentType: z.string(),
    size: z.int().describe('Bytes: as announced; once it is ready, of what is downloaded.'),
    status: z.enum(['pending', 'ready', 'failed']),
    failure: z
      .strictObject({ reason: z.enum(failureReasons), detail: z.string() })
      .optional()
      .describe('Why it cannot be used, where it failed.'),
    width: z.int().optional().describe('Of a ready image, in pixels.'),
    height: z.int().optional(),
    variants: z.array(variant).describe('Of a ready image.'),
    createdAt: timestamp,
  })
  .meta({ id: 'File' });

/** A file in a list. */
export const listedFile = shownFile;

const expiresAt = timestamp.describe('Until when the URL can be used.');

export const announcedFile = z
  .strictObject({
    file: shownFile,
    upload: z
      .strictObject({
        method: z.literal('PUT'),
        url: z.string(),
        headers: z.record(z.string(), z.string()).describe('To be sent exactly so.'),
        expiresAt,
      })
      .meta({ id: 'Upload', description: 'How to send the bytes, once.' }),
  })
  .meta({ id: 'AnnouncedFile' });

export const fileWithDownload = z
  .strictObject({
    file: shownFile,
    download: z
      .strictObject({ url: z.string(), expiresAt, variants: z.partialRecord(variantName, z.string()) })
      .optional()
      .meta({ id: 'Download', description: 'Where the bytes are, once the file is ready.' }),
  })
  .meta({ id: 'FileWithDownload' });

export const filePath = z.strictObject({ fileId: z.ulid() });
export type FilePath = z.output<typeof filePath>;

/** What the owner sees of a file. */
export function showFile(file: File): z.input<typeof shownFile> {
  const { fileId, name, contentType, size, status, failure, width, height, variants, createdAt } = file;
  return {
    ...{ fileId, name, contentType, size, status },
    ...(failure === undefined ? {} : { failure }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    variants,
    createdAt,
  };
}
