import type { Message } from '../contract.ts';

export const chatId = '01JD8Q7C3M5R9T2V4X6Z8B0N1P';

/** The message with this number. */
export function messageOf(seq: number): Message {
  return {
    messageId: `${chatId}-${String(seq).padStart(10, '0')}`,
    chatId,
    seq,
    senderId: 'mina',
    text: `message ${seq}`,
    fileIds: [],
    createdAt: '2026-01-31T12:00:00.000Z',
  };
}

export const seqsFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
