import type { Live } from '@moim/client';
import { createEffect, createSignal, onCleanup } from 'solid-js';
import { api } from '../session/api.ts';
import { ask } from '../session/ask.ts';
import { userId } from '../session/session.ts';
import { markRead } from './chat-list-store.ts';
import type { Message } from './messages.ts';

/** Tells the others what I have read while the chat is on the screen, and knows what they have read. */
export function createReadMarks(live: Live, chatId: string, messages: () => readonly Message[]) {
  const [theirs, setTheirs] = createSignal('');
  const [isVisible, setVisible] = createSignal(document.visibilityState === 'visible');
  const look = (): unknown => setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look);
  let told = '';
  createEffect(() => {
    const last = messages().at(-1);
    if (!last || !isVisible() || last.messageId <= told) return;
    told = last.messageId;
    markRead(chatId);
    // Sending counts as having read.
    if (last.senderId === userId()) return;
    const body = { messageId: last.messageId };
    void ask(api.PUT('/v1/chats/{chatId}/read', { params: { path: { chatId } }, body })).then(({ ok }) => {
      if (!ok && told === body.messageId) told = '';
    });
  });
  const stop = live.on('message.read', (push) => {
    const isTheirs = push.chatId === chatId && push.userId !== userId();
    // Pushes may come in any order; ids sort as the messages do.
    if (isTheirs && push.messageId > theirs()) setTheirs(push.messageId);
  });
  onCleanup(() => {
    document.removeEventListener('visibilitychange', look);
    stop();
  });
  /** Whether this is the last message of mine that somebody has read. */
  return (message: Message): boolean => {
    if (message.senderId !== userId() || message.messageId > theirs()) return false;
    const read = messages().findLast((one) => one.senderId === userId() && one.messageId <= theirs());
    return read?.messageId === message.messageId;
  };
}
