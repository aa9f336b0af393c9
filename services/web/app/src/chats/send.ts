import { type Live, MessageNotSent } from '@moim/client';
import { isProblem } from '../session/ask.ts';
import { sayFailed } from '../ui/toasts.tsx';
import type { createOutbox, Outgoing } from './outbox.ts';

/** Sends a message; while the chats service has not heard of a new file, again. */
async function sendOnceKnown(live: Live, chatId: string, { key, body }: Outgoing): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await live.chat(chatId).send(body, { idempotencyKey: key });
      return;
    } catch (error) {
      const isUnknown = error instanceof MessageNotSent && isProblem(error.problem, 'conflict');
      if (!isUnknown || !body.fileIds || attempt === 12) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

/** Sends what is in the outbox, one after another, so that messages keep their order. */
export function createSender(
  chatId: string,
  outbox: ReturnType<typeof createOutbox>,
  live: () => Live | undefined,
) {
  let isSending = false;
  async function sendAll(): Promise<void> {
    const connection = live();
    if (isSending || !connection) return;
    isSending = true;
    for (let next = outbox.messages()[0]; next && !next.isFailed; next = outbox.messages()[0]) {
      const { key } = next;
      try {
        await sendOnceKnown(connection, chatId, next);
        outbox.remove(key);
      } catch (error) {
        outbox.mark(key, true);
        const problem = error instanceof MessageNotSent ? error.problem : undefined;
        if (problem) sayFailed(problem);
      }
    }
    isSending = false;
  }
  return {
    sendAll,
    /** Tries everything again that was not sent. */
    retry: () => {
      for (const { key } of outbox.messages()) outbox.mark(key, false);
      void sendAll();
    },
  };
}
