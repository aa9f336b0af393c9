import {
  createRouter,
  idempotencyStore,
  limitCounter,
  pageOf,
  pageParameters,
  route,
} from '@moim/common/http';
import { suspensionCheck } from '@moim/common/suspensions';
import * as z from 'zod';
import { createChat, getChat, listChats } from './controllers/chats.ts';
import { deleteMessage, listMessages, markRead, sendMessage } from './controllers/messages.ts';
import { chatInput, chatPath, shownChat } from './models/chat-schemas.ts';
import { idempotency, limits, suspensions } from './models/index.ts';
import { messageInput, messagePath, messageQuery, readMark, shownMessage } from './models/message-schemas.ts';

export const router = createRouter({
  service: 'chats',
  description: 'Chats of two or more people.',
  idempotencyStore: idempotencyStore(idempotency),
  limitCounter: limitCounter(limits),
  suspensionCheck: suspensionCheck(suspensions),
  routes: [
    route({
      method: 'POST',
      path: '/v1/chats',
      operationId: 'createChat',
      summary: 'Open a chat with other people',
      description: 'A match opens its chat by itself.',
      body: chatInput,
      responses: { 201: shownChat },
      problems: ['conflict'],
      limit: { name: 'chats', max: 300, per: 'hour' },
      idempotent: true,
      resource: true,
      handle: createChat,
    }),
    route({
      method: 'GET',
      path: '/v1/chats',
      operationId: 'listChats',
      summary: 'My chats, latest activity first',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(shownChat, 'ChatPage') },
      handle: listChats,
    }),
    route({
      method: 'GET',
      path: '/v1/chats/{chatId}',
      operationId: 'getChat',
      summary: 'A chat of mine',
      params: chatPath,
      responses: { 200: shownChat },
      resource: true,
      handle: getChat,
    }),
    route({
      method: 'POST',
      path: '/v1/chats/{chatId}/messages',
      operationId: 'sendMessage',
      summary: 'Send a message',
      description: 'The message follows every message that was sent before. Sending counts as having read.',
      params: chatPath,
      body: messageInput,
      responses: { 201: shownMessage },
      problems: ['conflict'],
      limit: { name: 'messages', max: 300, per: 'minute' },
      idempotent: true,
      resource: true,
      handle: sendMessage,
    }),
    route({
      method: 'GET',
      path: '/v1/chats/{chatId}/messages',
      operationId: 'listMessages',
      summary: 'The messages of a chat of mine',
      description:
        'Paging never loses or repeats a message while others are being sent. After a gap or a lost connection, list what came `after` the last message that you have.',
      params: chatPath,
      query: messageQuery,
      responses: { 200: pageOf(shownMessage, 'MessagePage') },
      handle: listMessages,
    }),
    route({
      method: 'PUT',
      path: '/v1/chats/{chatId}/read',
      operationId: 'markRead',
      summary: 'Say up to where I have read',
      description: 'Only moves forward: an earlier message changes nothing.',
      params: chatPath,
      body: readMark,
      responses: { 204: null },
      handle: markRead,
    }),
    route({
      method: 'DELETE',
      path: '/v1/chats/{chatId}/messages/{messageId}',
      operationId: 'deleteMessage',
      summary: 'Delete a message of mine',
      description: 'Its text and files go, its place stays. Works in a closed chat too.',
      params: messagePath,
      responses: { 204: null },
      problems: ['forbidden'],
      resource: true,
      handle: deleteMessage,
    }),
  ],
});
