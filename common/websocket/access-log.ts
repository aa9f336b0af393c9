import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { logger, metricsOf } from '../observability/index.ts';
import { routeOf } from './dispatch.ts';
import type { Socket } from './socket.ts';
import type { SocketEvent, SocketResponse } from './socket-event.ts';

/** What the middlewares carry from the start of an event to its end. */
export type Started = {
  startedAt: number;
  /** The status of a problem, which the client of a message sees only in the problem. */
  status: number;
};

/**
 * Adds the request id to every log line of an event, and logs one line for each: ids and numbers, no content. CloudWatch
 * extracts the metrics of each action from that line, as from those of HTTP requests.
 */
export function accessLog(
  socket: Socket,
): MiddlewareObj<SocketEvent, SocketResponse, Error, Context, Started> {
  const log = (event: SocketEvent, { startedAt, status }: Started): void => {
    logger.info('request', {
      method: 'WS',
      status,
      durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      connectionId: event.requestContext.connectionId,
      serverErrors: status < 500 ? 0 : 1,
      ...metricsOf(
        { dimensions: ['service', 'route'], units: { durationMs: 'Milliseconds', serverErrors: 'Count' } },
        // Its average is the share of 5xx; canary deployments watch it.
        { dimensions: ['service'], units: { serverErrors: 'Count' } },
      ),
    });
  };
  return {
    before: function startAccessLog({ event, context, internal }) {
      internal.startedAt = performance.now();
      internal.status = 200;
      logger.resetKeys();
      logger.addContext(context);
      const { requestId } = event.requestContext;
      logger.appendKeys({ requestId, correlationId: requestId, route: `WS ${routeOf(socket, event)}` });
    },
    after: function endAccessLog({ event, internal }) {
      log(event, internal);
    },
    onError: function endAccessLogOfError({ event, internal }) {
      log(event, internal);
    },
  };
}
