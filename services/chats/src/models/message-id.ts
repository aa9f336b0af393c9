const digits = 10;

/**
 * The id of a message: its chat and its number, such as `01JD8Q7C3M5R9T2V4X6Z8B0N1P-0000000042`. The ids of a chat's
 * messages sort as text in the order of the chat.
 */
export const messageIdOf = (chatId: string, seq: number): string =>
  `${chatId}-${String(seq).padStart(digits, '0')}`;

/** The chat that a message's id names. */
export const chatIdOf = (messageId: string): string => messageId.slice(0, -digits - 1);

/** The number of a message of this chat; undefined for an id of another chat. */
export function seqOf(chatId: string, messageId: string): number | undefined {
  const seq = Number(messageId.slice(-digits));
  return seq > 0 && messageId === messageIdOf(chatId, seq) ? seq : undefined;
}
