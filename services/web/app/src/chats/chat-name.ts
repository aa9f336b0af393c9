import { nameOf, personOf } from '../people/people.ts';
import { userId } from '../session/session.ts';
import type { Chat } from './chat-list-store.ts';

export const othersIn = ({ memberIds }: Chat): string[] => memberIds.filter((one) => one !== userId());

/** The title of a chat, or the names of the others. */
export const chatName = (chat: Chat): string =>
  chat.title ??
  othersIn(chat)
    .map((one) => nameOf(personOf(one)()))
    .join(', ');
