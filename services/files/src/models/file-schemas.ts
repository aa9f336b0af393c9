import { queryInteger, text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import { contentTypes, maxSize, maxSizeOf, runnableName, supportedType } from './content-types.ts';
import { failureReasons } from './failure.ts';
import type { StoredFile } from './file.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are the ones to refuse
const showable = /^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb/\\]*$/;

/** `.`, `..` and spaces name no file: a path with one of them leads to a folder. */
const onlyDotsAndSpaces = /^[.\s]*$/;

const name = text({ min: 1, max: 255 })
  .regex(showable, 'Must not contain slashes, line breaks or invisible characters')
  .refine((value) => !onlyDotsAndSpaces.test(value), { error: 'Must not consist of dots and spaces only' })
  .refine((value) => !runnableName.test(value), {
    error: 'Must not have the extension of a program, script or web page',
  })
  .describe(
    'The name of the downloaded file. It does not decide where the file is stored. Extensions of programs, scripts and web pages are refused.',
  );

const heicHelp =
  'HEIC is not supported. Convert the image to JPEG before the upload; on iOS, a photo picker that asks for JPEG gets it converted';

const contentType = z
  .string()
  .max(200)
  .transform((value, context) => {
    const type = supportedType(value);
    if (type !== undefined) return type;
    const message = /^image\/hei[cf]/i.test(value) ? heicHelp : `Must be one of ${contentTypes.join(', ')}`;
    context.addIssue({ code: 'custom', message, input: value });
    return z.NEVER;
  })
  .describe(
    `The media type. Parameters are ignored, and common aliases such as image/jpg are understood. One of: ${contentTypes.join(', ')}.`,
  )
  .meta({ examples: ['image/jpeg'] });

export const fileInput = z
  .strictObject({
    name,
    contentType,
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

const fileExample = {
  fileId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
  name: 'harbour.jpg',
  contentType: 'image/jpeg',
  size: 3_145_728,
  status: 'ready' as const,
  width: 4032,
  height: 3024,
  variants: [
    { name: 'thumb' as const, contentType: 'image/webp', width: 320, height: 240, size: 18_432 },
    { name: 'large' as const, contentType: 'image/webp', width: 1600, height: 1200, size: 245_760 },
  ],
  createdAt: '2026-01-31T12:00:00.000Z',
};

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
    placeholder: z
      .string()
      .optional()
      .describe('A tiny version of a ready image as a data URI, to show while the image is loading.'),
    variants: z.array(variant).describe('Smaller versions of a ready image.'),
    createdAt: timestamp,
  })
  .meta({ id: 'File', examples: [fileExample] });

const expiresAt = timestamp.describe('When the URL expires.');

/** A file in a list, with the URL of its thumbnail. */
export const listedFile = z
  .strictObject({
    ...shownFile.shape,
    thumbnail: z
      .strictObject({ url: z.string(), expiresAt })
      .optional()
      .describe(
        'Where to download the smallest variant of a ready image. The URL stays the same for some minutes.',
      ),
  })
  .meta({ id: 'ListedFile', examples: [fileExample] });

const upload = z
  .strictObject({
    method: z.literal('PUT'),
    url: z.string(),
    headers: z.record(z.string(), z.string()).describe('Headers to send unchanged.'),
    expiresAt,
  })
  .meta({
    id: 'Upload',
    description: 'The request that uploads the bytes. A 412 means that the bytes have arrived already.',
  });

export const announcedFile = z.strictObject({ file: shownFile, upload }).meta({ id: 'AnnouncedFile' });

const partNumber = z.int().min(1).max(10_000).describe('From 1, in the order of the bytes.');
const etag = z
  .string()
  .min(1)
  .max(200)
  .describe('The `ETag` header of the answer to the upload of the part.');

const multipartUpload = z
  .strictObject({
    method: z.literal('PUT'),
    parts: z.array(
      z.strictObject({
        partNumber,
        size: z.int().describe('Bytes: all parts but the last have the same size.'),
        url: z.string().optional().describe('Where to send a part that has not arrived.'),
        etag: etag.optional().describe('The ETag of a part that has arrived.'),
      }),
    ),
    expiresAt,
  })
  .meta({
    id: 'MultipartUpload',
    description: 'One request for each part that has not arrived, in any order. Then complete the upload.',
  });

export const renewedUpload = z
  .strictObject({ file: shownFile, upload: z.union([upload, multipartUpload]) })
  .meta({ id: 'RenewedUpload' });

export const uploadedParts = z
  .strictObject({ parts: z.array(z.strictObject({ partNumber, etag })).min(1).max(100) })
  .meta({
    id: 'UploadedParts',
    description: 'All parts of an upload.',
    examples: [{ parts: [{ partNumber: 1, etag: '"d41d8cd98f00b204e9800998ecf8427e"' }] }],
  });
export type UploadedParts = z.output<typeof uploadedParts>;

export const shownFileBody = z.strictObject({ file: shownFile }).meta({ id: 'FileBody' });

export const fileQuery = z.strictObject({
  wait: queryInteger({ min: 0, max: 20, default: 0 }).describe(
    'Seconds to wait for a pending file to be ready or failed.',
  ),
});
export type FileQuery = z.output<typeof fileQuery>;

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
  const {
    fileId,
    name,
    contentType,
    size,
    status,
    failure,
    width,
    height,
    placeholder,
    variants,
    createdAt,
  } = file;
  return {
    fileId,
    name,
    contentType,
    size,
    status,
    ...(failure === undefined ? {} : { failure }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(placeholder === undefined ? {} : { placeholder }),
    variants,
    createdAt,
  };
}
