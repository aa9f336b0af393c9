import type { Schemas } from '@moim/client';
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import { live } from '../live/live.ts';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';

export type Message = Schemas['Message'];

/** The messages of a chat, oldest first: the newest page, what comes in, and earlier pages on request. */
export function createMessages(chatId: () => string) {
  const [store, setStore] = createStore<{ messages: Message[] }>({ messages: [] });
  const [earlier, setEarlier] = createSignal<string>();
  const [failure, setFailure] = createSignal<Failure>();
  const [isLoading, setLoading] = createSignal(true);
  let stop = (): void => {};

  const list = (cursor?: string) =>
    askFor(
      api.GET('/v1/chats/{chatId}/messages', {
        params: { path: { chatId: chatId() }, query: { limit: 30, ...(cursor !== undefined && { cursor }) } },
      }),
    );
  const markDeleted = (messageId: string): void =>
    setStore(
      produce(({ messages }) => {
        const message = messages.find((one) => one.messageId === messageId);
        if (!message) return;
        delete message.text;
        Object.assign(message, { deletedAt: new Date().toISOString(), fileIds: [], files: [] });
      }),
    );

  async function begin(): Promise<void> {
    stop();
    setLoading(true);
    setFailure(undefined);
    const connection = live();
    const chat = chatId();
    const answer = await list();
    if (chat !== chatId() || connection !== live() || !connection) return;
    setLoading(false);
    if (!answer.ok) return void setFailure(answer.failure);
    setStore('messages', [...answer.data.items].reverse());
    setEarlier(answer.data.nextCursor);
    const stops = [
      connection.chat(chat).onMessage((message) => setStore('messages', (former) => [...former, message]), {
        after: answer.data.items[0]?.messageId,
      }),
      connection.on('message.deleted', (push) => push.chatId === chat && markDeleted(push.messageId)),
    ];
    stop = () => {
      for (const end of stops) end();
    };
  }
  createEffect(on([chatId, live], () => void begin()));
  onCleanup(() => stop());

  return {
    messages: () => store.messages,
    hasEarlier: () => earlier() !== undefined,
    isLoading,
    failure,
    begin,
    markDeleted,
    loadEarlier: async () => {
      const answer = await list(earlier());
      if (!answer.ok) return void setFailure(answer.failure);
      setStore('messages', (former) => [...[...answer.data.items].reverse(), ...former]);
      setEarlier(answer.data.nextCursor);
    },
  };
}
