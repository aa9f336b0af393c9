import { A, useParams } from '@solidjs/router';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { live } from '../live/live.ts';
import { personOf } from '../people/people.ts';
import { api } from '../session/api.ts';
import { askFor, type Failure } from '../session/ask.ts';
import { userId } from '../session/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { type Chat, chatList } from './chat-list-store.ts';
import { chatName, othersIn } from './chat-name.ts';
import { Conversation } from './conversation.tsx';

function ChatHeader(props: { chat: Chat }) {
  const first = () => othersIn(props.chat)[0] ?? userId();
  const other = createMemo(() => personOf(first())());
  createEffect(() => {
    document.title = `${chatName(props.chat)} · Moim`;
  });
  return (
    <header class="chat-header row">
      <A class="icon-button" href="/chats" aria-label={t().back}>
        <ChevronLeft aria-hidden="true" />
      </A>
      <A class="person" href={`/people/${first()}`}>
        <Avatar name={chatName(props.chat)} url={other().avatar?.thumbUrl} size="small" />
        <h1>{chatName(props.chat)}</h1>
      </A>
    </header>
  );
}

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
