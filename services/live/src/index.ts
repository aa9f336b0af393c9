import { httpHandler } from '@moim/common/http';
import { websocketHandler } from '@moim/common/websocket';
import { router } from './router.ts';
import { socket as live } from './socket.ts';

export const api = httpHandler(router);
export const socket = websocketHandler(live);
