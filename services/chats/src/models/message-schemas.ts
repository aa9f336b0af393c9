import { altTexts, altTextsOfFiles, attachedFile, fileIds } from '@moim/common/attachments';
import { pageParameters, text, timestamp } from '@moim/common/http';
import * as z from 'zod';

const messageIdExample = '01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042';

const messageId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}-\d{10}$/, 'Must be the id of a message')
  .meta({ examples: [messageIdExample] });

export const messageInput = z
  .strictObject({
    text: text({ min: 1, max: 4_000 }).optional(),
    fileIds: fileIds.optional(),
    altTexts: altTexts.optional(),
  })
  .refine(...altTextsOfFiles)
  .refine((input) => input.text !== undefined || (input.fileIds ?? []).length > 0, {
    path: ['text'],
    error: 'Must be present unless there are files',
  })
  .meta({
    id: 'MessageInput',
    description: 'A text, files, or both.',
    examples: [{ text: 'See you at the harbour.' }],
  });
export type MessageInput = z.output<typeof messageInput>;

export const shownMessage = z
  .strictObject({
    messageId: z.string().describe('The ids of a chat sort as text in the order of its messages.'),
    chatId: z.string(),
    seq: z.int().describe('The place of the message in its chat, from 1, without gaps.'),
    senderId: z.string().optional().describe('Absent once the sender has left.'),
    text: z.string().optional(),
    fileIds: z.array(z.string()),
    createdAt: timestamp,
    deletedAt: timestamp.optional().describe('When the sender deleted the message. Text and files are gone.'),
    files: z
      .array(attachedFile)
      .optional()
      .describe(
        'The files that can still be downloaded: none in a closed chat, nor those that were deleted. Absent where a message is pushed, and as the last one of a chat in a list.',
      ),
  })
  .meta({
    id: 'Message',
    examples: [
      {
        messageId: messageIdExample,
        chatId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
        seq: 42,
        senderId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11',
        text: 'See you at the harbour.',
        fileIds: [],
        files: [],
        createdAt: '2026-01-31T12:00:00.000Z',
      },
    ],
  });

export const readMark = z
  .strictObject({ messageId: messageId.describe('The last message that I have read.') })
  .meta({ id: 'ReadMark', examples: [{ messageId: messageIdExample }] });
export type ReadMark = z.output<typeof readMark>;

export const messagePath = z.strictObject({ chatId: z.ulid(), messageId });
export type MessagePath = z.output<typeof messagePath>;

export const messageFilePath = z.strictObject({ chatId: z.ulid(), messageId, fileId: z.ulid() });
export type MessageFilePath = z.output<typeof messageFilePath>;

export const messageQuery = z
  .strictObject({
    order: z
      .enum(['asc', 'desc'])
      .optional()
      .describe('`desc` for newest first, which is the default; `asc` for oldest first.'),
    after: messageId
      .optional()
      .describe('Only messages after this one, oldest first: what a client missed while it was offline.'),
    ...pageParameters,
  })
  .refine(({ order, after }) => after === undefined || order !== 'desc', {
    path: ['order'],
    error: 'Must be asc or absent with after',
  });
export type MessageQuery = z.output<typeof messageQuery>;
