import { useParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { live } from '../live/live.ts';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { ChatHeader } from './chat-header.tsx';
import { type Chat, chatList } from './chat-list-store.ts';
import { Conversation } from './conversation.tsx';

export function OneChat() {
  const params = useParams<{ chatId: string }>();
  const [loaded, setLoaded] = createSignal<Chat>();
  const [failure, setFailure] = createSignal<Failure>();
  async function load(): Promise<void> {
    setFailure(undefined);
    const answer = await askFor(
      api.GET('/v1/chats/{chatId}', { params: { path: { chatId: params.chatId } } }),
    );
    if (answer.ok) setLoaded(answer.data);
    else setFailure(answer.failure);
  }
  createEffect(
    on(
      () => params.chatId,
      () => void load(),
    ),
  );
  // The list hears when the chat closes.
  const chat = () => {
    const listed = chatList.pages.items.find((one) => one.chatId === params.chatId);
    return listed ?? (loaded()?.chatId === params.chatId ? loaded() : undefined);
  };
  const id = createMemo(() => chat()?.chatId);
  return (
    <div class="chat">
      <Show when={chat()} fallback={<FailureNote failure={failure()} retry={() => void load()} />}>
        {(shown) => (
          <>
            <ChatHeader chat={shown()} />
            <Show when={id()} keyed>
              <Show when={live()} keyed>
                {(connection) => <Conversation chat={shown()} live={connection} />}
              </Show>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
