import { createMemo, Show } from 'solid-js';
import { formatTime } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { nameOf, personOf } from '../people/people.ts';
import { userId } from '../session/session.ts';
import { Menu } from '../ui/menu.tsx';
import { MessagePhotos } from './message-photos.tsx';
import type { Message } from './messages.ts';

interface MessageBubbleProps {
  message: Message;
  isRead: boolean;
  /** In a group, messages of others have names. */
  hasName: boolean;
  onDelete: () => void;
  onReport: () => void;
}

export function MessageBubble(props: MessageBubbleProps) {
  const isMine = () => props.message.senderId === userId();
  const sender = createMemo(() => {
    const { senderId } = props.message;
    return senderId === undefined ? t().profile.left : nameOf(personOf(senderId)());
  });
  const items = () =>
    isMine()
      ? [{ label: t().chats.delete, onSelect: props.onDelete, isDanger: true }]
      : [{ label: t().chats.report, onSelect: props.onReport }];
  return (
    <div class="bubble-row" classList={{ mine: isMine() }}>
      <div class="bubble">
        <span class={props.hasName && !isMine() ? 'small faint' : 'hidden'}>
          {isMine() ? t().chats.you : sender()}
        </span>
        <Show when={!props.message.deletedAt} fallback={<p class="faint">{t().chats.deleted}</p>}>
          <MessagePhotos message={props.message} alt={t().chats.photoFrom(sender())} />
          <Show when={props.message.text}>
            <p class="prose">{props.message.text}</p>
          </Show>
        </Show>
        <p class="meta">
          <time datetime={props.message.createdAt}>{formatTime(props.message.createdAt)}</time>
          <Show when={props.isRead}> · {t().chats.read}</Show>
        </p>
      </div>
      <Show when={!props.message.deletedAt}>
        <Menu items={items()} />
      </Show>
    </div>
  );
}
