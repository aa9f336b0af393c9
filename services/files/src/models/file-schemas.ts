import { text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import { contentTypes, maxSize, maxSizeOf, runnableName } from './content-types.ts';
import { failureReasons } from './failure.ts';
import type { StoredFile } from './file.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are the ones to refuse
const showable = /^[^\u0000-\u001f\u007f\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069/\\]*$/;

const name = text({ min: 1, max: 255 })
  .regex(showable, 'Must not contain slashes, line breaks or invisible characters')
  .refine((value) => !runnableName.test(value), {
    error: 'Must not have the extension of a program, script or web page',
  })
  .describe(
    'The name of the downloaded file. It does not decide where the file is stored. Extensions of programs, scripts and web pages are refused.',
  );

export const fileInput = z
  .strictObject({
    name,
    contentType: z.enum(contentTypes, { error: `Must be one of ${contentTypes.join(', ')}` }),
    size: z
      .int()
      .min(1)
      .max(maxSize)
      .describe('Size in bytes: at most 20 MiB for images, 100 MiB for everything else.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'Must be 64 hexadecimal digits, in lower case')
      .optional()
      .describe('SHA-256 of the bytes. S3 then refuses any other bytes.'),
  })
  .refine(({ contentType, size }) => size > maxSize || size <= maxSizeOf(contentType), {
    path: ['size'],
    error: 'Must be at most 20 MiB for an image',
  })
  .meta({
    id: 'FileInput',
    description: 'A file to be uploaded.',
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
    size: z.int().describe('Size in bytes: as announced, and once ready, of the download.'),
    status: z.enum(['pending', 'ready', 'failed']),
    failure: z
      .strictObject({ reason: z.enum(failureReasons), detail: z.string() })
      .optional()
      .describe('Why the file failed.'),
    width: z.int().optional().describe('Width of a ready image in pixels.'),
    height: z.int().optional(),
    variants: z.array(variant).describe('Smaller versions of a ready image.'),
    createdAt: timestamp,
  })
  .meta({ id: 'File' });

/** A file in a list. */
export const listedFile = shownFile;

const expiresAt = timestamp.describe('When the URL expires.');

export const announcedFile = z
  .strictObject({
    file: shownFile,
    upload: z
      .strictObject({
        method: z.literal('PUT'),
        url: z.string(),
        headers: z.record(z.string(), z.string()).describe('Headers to send unchanged.'),
        expiresAt,
      })
      .meta({ id: 'Upload', description: 'The request that uploads the bytes.' }),
  })
  .meta({ id: 'AnnouncedFile' });

export const fileWithDownload = z
  .strictObject({
    file: shownFile,
    download: z
      .strictObject({ url: z.string(), expiresAt, variants: z.partialRecord(variantName, z.string()) })
      .optional()
      .meta({ id: 'Download', description: 'Where to download the bytes of a ready file.' }),
  })
  .meta({ id: 'FileWithDownload' });

export const filePath = z.strictObject({ fileId: z.ulid() });
export type FilePath = z.output<typeof filePath>;

/** The representation of a file for its owner. */
export function showFile(file: StoredFile): z.input<typeof shownFile> {
  const { fileId, name, contentType, size, status, failure, width, height, variants, createdAt } = file;
  return {
    fileId,
    name,
    contentType,
    size,
    status,
    ...(failure === undefined ? {} : { failure }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    variants,
    createdAt,
  };
}
