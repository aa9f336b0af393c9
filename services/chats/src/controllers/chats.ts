import { type CallerRequest, created, ok, type PageQuery, pageBody, pageOptions } from '@moim/common/http';
import { type ChatInput, type ChatPath, showChat } from '../models/chat-schemas.ts';
import * as chats from '../services/chats.ts';

export async function createChat({ caller, body }: CallerRequest<{ body: ChatInput }>) {
  const chat = showChat(await chats.createChat(caller.userId, body));
  return created(`/v1/chats/${chat.chatId}`, chat);
}

export async function getChat({ caller, params }: CallerRequest<{ params: ChatPath }>) {
  return ok(showChat(await chats.getChat(caller.userId, params.chatId)));
}

export async function listChats({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  return ok(pageBody(await chats.listChats(caller.userId, pageOptions(query, caller)), showChat));
}
