import { listen } from '@moim/common/events';
import * as z from 'zod/mini';
import { closeMatchChat, openMatchChat } from './services/match-chats.ts';

const match = z.object({ matchId: z.string(), userIds: z.array(z.string()) });

/** A match opens a chat of its two people, and its end closes the chat. In either order, and repeated, the result is the same. */
export const matchListeners = [
  listen('match.match.created', { versions: { 1: match }, act: ({ data }) => openMatchChat(data) }),
  listen('match.match.deleted', { versions: { 1: match }, act: ({ data }) => closeMatchChat(data) }),
];
