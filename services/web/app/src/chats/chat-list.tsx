import { A } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { formatShort } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { personOf } from '../people/people.ts';
import { userId } from '../session/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Page } from '../ui/page.tsx';
import { PagesView } from '../ui/pages-view.tsx';
import { type Chat, chatList } from './chat-list-store.ts';
import { chatName, othersIn } from './chat-name.ts';

function lastWords({ lastMessage, closedAt }: Chat): string {
  if (closedAt !== undefined) return t().chats.closed;
  if (!lastMessage) return '';
  const words = lastMessage.deletedAt ? t().chats.deleted : (lastMessage.text ?? t().chats.photo);
  return lastMessage.senderId === userId() ? `${t().chats.you}: ${words}` : words;
}

function ChatLine(props: { chat: Chat }) {
  const isGroup = () => othersIn(props.chat).length > 1;
  const other = createMemo(() => personOf(othersIn(props.chat)[0] ?? userId())());
  const name = () => chatName(props.chat);
  return (
    <A class="person chat-line" href={`/chats/${props.chat.chatId}`}>
      <Avatar name={name()} url={isGroup() ? undefined : other().avatar?.thumbUrl} />
      <span class="texts grow">
        <b class="one-line">{name()}</b>
        <span class="faint small one-line">{lastWords(props.chat)}</span>
      </span>
      <span class="texts right">
        <span class="faint small">
          {formatShort(props.chat.lastMessage?.createdAt ?? props.chat.createdAt)}
        </span>
        <Show when={props.chat.unreadCount > 0}>
          <span class="badge" role="img" aria-label={t().chats.unread(props.chat.unreadCount)}>
            {props.chat.unreadCount}
          </span>
        </Show>
      </span>
    </A>
  );
}

export function ChatList() {
  return (
    <Page
      title={t().chats.title}
      actions={
        <A class="button plain" href="/chats/new">
          {t().chats.new}
        </A>
      }
    >
      <PagesView
        list={chatList}
        empty={t().chats.empty}
        start={{ href: '/discover', label: t().nav.discover }}
        class="card chats"
      >
        {(chat) => <ChatLine chat={chat} />}
      </PagesView>
    </Page>
  );
}
