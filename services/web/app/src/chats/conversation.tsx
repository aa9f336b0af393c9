import type { Live } from '@moim/client';
import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { live as currentLive, liveStatus } from '../live/live.ts';
import { nameOf, personOf } from '../people/people.ts';
import { ReportDialog } from '../safety/report-dialog.tsx';
import { api } from '../session/api.ts';
import { ask } from '../session/ask.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { sayFailed } from '../ui/toasts.tsx';
import { type Chat, showChat } from './chat-list-store.ts';
import { chatName } from './chat-name.ts';
import { keepAtEnd } from './keep-at-end.ts';
import { MessageBubble } from './message-bubble.tsx';
import { MessageForm } from './message-form.tsx';
import { createMessages } from './messages.ts';
import { createOutbox } from './outbox.ts';
import { OutgoingBubble } from './outgoing-bubble.tsx';
import { createReadMarks } from './read-marks.ts';
import { createSender } from './send.ts';
import { createTyping } from './typing.ts';

/** The messages of a chat, and the field to write one. */
export function Conversation(props: { chat: Chat; live: Live }) {
  const { chatId } = props.chat;
  const list = createMessages(() => chatId);
  const outbox = createOutbox(chatId);
  const sender = createSender(chatId, outbox, currentLive);
  const typing = createTyping(props.live, chatId);
  const isRead = createReadMarks(props.live, chatId, list.messages);
  const [reported, setReported] = createSignal<string>();
  const [scroller, setScroller] = createSignal<HTMLElement>();
  const toEnd = keepAtEnd(scroller, () => [list.messages().length, outbox.messages().length, typing()]);
  showChat(chatId);
  onCleanup(() => showChat(undefined));
  createEffect(on(liveStatus, (status) => status === 'open' && sender.retry()));

  async function remove(messageId: string): Promise<void> {
    const params = { path: { chatId, messageId } };
    const answer = await ask(api.DELETE('/v1/chats/{chatId}/messages/{messageId}', { params }));
    if (answer.ok) list.markDeleted(messageId);
    else sayFailed(answer.failure);
  }
  return (
    <>
      <div class="messages" ref={setScroller} tabindex="0" role="log" aria-label={t().chats.messages}>
        <div class="messages-content">
          <Show when={list.hasEarlier()}>
            <div class="row center">
              <Button onClick={() => void list.loadEarlier()}>{t().chats.earlier}</Button>
            </div>
          </Show>
          <FailureNote failure={list.failure()} retry={() => void list.begin()} />
          <Show when={!list.isLoading() && !list.failure() && list.messages().length === 0}>
            <p class="empty">{t().chats.first(chatName(props.chat))}</p>
          </Show>
          <For each={list.messages()}>
            {(message) => (
              <MessageBubble
                message={message}
                isRead={isRead(message)}
                hasName={props.chat.memberIds.length > 2}
                onDelete={() => void remove(message.messageId)}
                onReport={() => setReported(`${message.messageId}`)}
              />
            )}
          </For>
          <For each={outbox.messages()}>
            {(message) => (
              <OutgoingBubble
                message={message}
                onResend={sender.retry}
                onDiscard={() => outbox.remove(message.key)}
              />
            )}
          </For>
          <Show when={typing()}>
            {(who) => <p class="faint small typing">{t().chats.typing(nameOf(personOf(who())()))}</p>}
          </Show>
        </div>
      </div>
      <Show when={props.chat.closedAt === undefined} fallback={<p class="note center">{t().chats.closed}</p>}>
        <MessageForm
          chatId={chatId}
          onTyping={() => props.live.typing(chatId)}
          onSend={(message) => {
            outbox.add(message);
            void sender.sendAll();
            toEnd();
          }}
        />
      </Show>
      <ReportDialog
        subject={reported() === undefined ? undefined : { type: 'message', id: reported() ?? '' }}
        onClose={() => setReported(undefined)}
      />
    </>
  );
}
