import * as z from 'zod';
import { timestamp } from '../http/schemas.ts';

const expiresAt = timestamp.describe('When the URLs expire: within 5 minutes.');

const variant = z
  .strictObject({
    name: z.enum(['thumb', 'large']),
    contentType: z.string(),
    width: z.int().describe('Pixels.'),
    height: z.int(),
    size: z.int().describe('Bytes.'),
    url: z.string().describe('Where to download it, without an Authorization header.'),
  })
  .meta({ id: 'AttachedFileVariant', description: 'A smaller version of an attached image.' });

/** A file as those see it who may see what it is attached to. */
export const attachedFile = z
  .strictObject({
    fileId: z.string(),
    contentType: z.string(),
    size: z.int().describe('Bytes.'),
    width: z.int().optional().describe('Width of an image in pixels.'),
    height: z.int().optional(),
    alt: z.string().optional().describe('What the file shows, in the words of the person who attached it.'),
    placeholder: z
      .string()
      .optional()
      .describe('A tiny version of an image as a data URI, to show while the image is loading.'),
    variants: z.array(variant).describe('Smaller versions of an image.'),
    expiresAt: expiresAt.optional(),
  })
  .meta({
    id: 'AttachedFile',
    examples: [
      {
        fileId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
        contentType: 'image/jpeg',
        size: 3_145_728,
        width: 4032,
        height: 3024,
        alt: 'The harbour at dusk',
        variants: [
          {
            name: 'thumb' as const,
            contentType: 'image/webp',
            width: 320,
            height: 240,
            size: 18_432,
            url: 'https://example.com/thumb',
          },
        ],
        expiresAt: '2026-01-31T12:05:00.000Z',
      },
    ],
  });
export type AttachedFile = z.input<typeof attachedFile>;

/** An attached file with the URL of its original. */
export const attachmentDownload = z
  .strictObject({
    file: attachedFile,
    download: z.strictObject({
      url: z.string().describe('Where to download the file, without an Authorization header.'),
      expiresAt,
    }),
  })
  .meta({ id: 'AttachmentDownload' });
export type AttachmentDownload = z.input<typeof attachmentDownload>;
