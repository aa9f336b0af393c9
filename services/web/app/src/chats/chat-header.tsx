import { A } from '@solidjs/router';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import { createEffect, createMemo, createSignal, For, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { personOf } from '../people/people.ts';
import { PersonLine } from '../people/person-line.tsx';
import { userId } from '../session/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Chat } from './chat-list-store.ts';
import { chatName, othersIn } from './chat-name.ts';

/** Who is in the chat. For two, the name leads to the other's profile; in a group, to the list of members. */
export function ChatHeader(props: { chat: Chat }) {
  const [isOpen, setOpen] = createSignal(false);
  const first = () => othersIn(props.chat)[0] ?? userId();
  const isGroup = () => othersIn(props.chat).length > 1;
  const other = createMemo(() => personOf(first())());
  const name = () => (
    <>
      <Avatar
        name={chatName(props.chat)}
        url={isGroup() ? undefined : other().avatar?.thumbUrl}
        size="small"
      />
      <span class="texts">
        <h1 class="one-line">{chatName(props.chat)}</h1>
        <Show when={isGroup()}>
          <span class="faint small">{t().chats.members(props.chat.memberIds.length)}</span>
        </Show>
      </span>
    </>
  );
  createEffect(() => {
    document.title = `${chatName(props.chat)} · Moim`;
  });
  return (
    <header class="chat-header row">
      <A class="icon-button" href="/chats" aria-label={t().back}>
        <ChevronLeft aria-hidden="true" />
      </A>
      <Show
        when={isGroup()}
        fallback={
          <A class="person grow" href={`/people/${first()}`}>
            {name()}
          </A>
        }
      >
        <button type="button" class="person grow" onClick={() => setOpen(true)}>
          {name()}
        </button>
      </Show>
      <Dialog
        isOpen={isOpen()}
        onClose={() => setOpen(false)}
        title={t().chats.members(props.chat.memberIds.length)}
      >
        <ul class="list">
          <For each={props.chat.memberIds}>
            {(one) => (
              <li>
                <PersonLine userId={one} />
              </li>
            )}
          </For>
        </ul>
      </Dialog>
    </header>
  );
}
