import type { Live } from '@moim/client';
import { createSignal, onCleanup } from 'solid-js';

/** Who is typing in a chat: for 5 seconds after each sign of it, or until their message is there. */
export function createTyping(live: Live, chatId: string) {
  const [who, setWho] = createSignal<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    setWho(undefined);
  };
  const stops = [
    live.on('typing', (push) => {
      if (push.chatId !== chatId) return;
      clearTimeout(timer);
      setWho(push.userId);
      timer = setTimeout(end, 5000);
    }),
    live.on('message.created', (push) => {
      if (push.chatId === chatId && push.message.senderId === who()) end();
    }),
  ];
  onCleanup(() => {
    end();
    for (const stop of stops) stop();
  });
  return who;
}
