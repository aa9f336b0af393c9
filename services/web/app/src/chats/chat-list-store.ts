import type { LivePushOf, Schemas } from '@moim/client';
import { createRoot } from 'solid-js';
import { createStore } from 'solid-js/store';
import { live } from '../live/live.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { userId } from '../session/session.ts';

export type Chat = Schemas['Chat'];

const fetchPage = (query: { cursor?: string }) => askFor(api.GET('/v1/chats', { params: { query } }));

/** My chats, for the list and for the number in the navigation. It lives as long as the page. */
export const chatList = createRoot(() => createPages<Chat>(fetchPage, () => live() ?? null));

/** The chat on the screen: what comes in is read. */
const [open, setOpen] = createStore<{ chatId?: string | undefined }>({});
export const showChat = (chatId: string | undefined): void => setOpen({ chatId });

export const unreadCount = (): number =>
  chatList.pages.items.reduce((sum, chat) => sum + chat.unreadCount, 0);

export const markRead = (chatId: string): void =>
  chatList.change(
    (chat) => chat.chatId === chatId,
    (chat) => {
      chat.unreadCount = 0;
    },
  );

/** Moves the chat of a new message to the top. The list of the API follows a moment later. */
function receive({ chatId, message }: LivePushOf<'message.created'>): void {
  const chat = chatList.pages.items.find((one) => one.chatId === chatId);
  if (!chat) return void chatList.refresh();
  if ((chat.lastMessage?.seq ?? 0) >= message.seq) return;
  const isUnread = message.senderId !== userId() && open.chatId !== chatId;
  const unreadCount = isUnread ? chat.unreadCount + 1 : message.senderId === userId() ? 0 : chat.unreadCount;
  chatList.remove((one) => one.chatId === chatId);
  chatList.add({ ...chat, lastMessage: message, unreadCount });
}

/** Follows what happens to my chats. @returns a function that stops it */
export function followChats(): () => void {
  const connection = live();
  if (!connection) return () => {};
  const stops = [
    connection.on('message.created', receive),
    connection.on('chat.created', () => void chatList.refresh()),
    connection.on('chat.closed', () => void chatList.refresh()),
    connection.on('message.read', ({ chatId, userId: who }) => who === userId() && markRead(chatId)),
    // What was missed while the connection was down.
    connection.onStatus((status) => status === 'open' && void chatList.refresh()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
