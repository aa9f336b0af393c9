import middy, { type MiddyfiedHandler } from '@middy/core';
import type { Context } from 'aws-lambda';
import { Problem } from '../http/problem.ts';
import { withCorrelation } from '../observability/index.ts';
import { accessLog } from './access-log.ts';
import { dispatch } from './dispatch.ts';
import { errorHandler } from './error-handler.ts';
import type { Socket } from './socket.ts';
import type { SocketEvent, SocketResponse } from './socket-event.ts';

/** How long before the Lambda timeout an event is answered, in milliseconds. */
const timeoutEarlyInMillis = 500;

/** The Lambda handler of a WebSocket function. */
export type WebsocketHandler = MiddyfiedHandler<SocketEvent, SocketResponse, Error, Context>;

/**
 * Makes the Lambda handler of a socket, for the routes `$connect`, `$disconnect` and `$default`; the last with
 * `routeResponseSelectionExpression: $default`, which sends replies and problems. It validates input, logs access, and
 * turns errors into problems.
 *
 * @example export const handler = websocketHandler(socket);
 */
export function websocketHandler(socket: Socket): WebsocketHandler {
  return middy<SocketEvent, SocketResponse, Error, Context>({
    timeoutEarlyInMillis,
    timeoutEarlyResponse: () => {
      throw new Problem('unavailable', {
        detail: 'The action took too long. Try again in a moment.',
        headers: { 'retry-after': '1' },
      });
    },
  })
    .use(accessLog(socket))
    .use(errorHandler())
    .handler((event) => withCorrelation(event.requestContext.requestId, () => dispatch(socket, event)));
}
