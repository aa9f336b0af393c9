import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { toProblem } from '../http/to-problem.ts';
import { logger } from '../observability/index.ts';
import type { Started } from './access-log.ts';
import { problemFrame } from './frame.ts';
import type { SocketEvent, SocketResponse } from './socket-event.ts';

/**
 * Turns every error into a problem: a handshake is refused with its status, and a message is answered with it. No other
 * place does.
 */
export function errorHandler(): MiddlewareObj<SocketEvent, SocketResponse, Error, Context, Started> {
  return {
    // Sets the response instead of returning it: middy would skip the access log after a returned one.
    onError: function answerWithProblem(request) {
      const { event, error, internal } = request;
      const problem = toProblem(error);
      if (problem.status >= 500) logger.error(problem.message, { error: problem.cause ?? problem });
      const { eventType, requestId } = event.requestContext;
      const body = problemFrame(problem, event.body, requestId);
      internal.status = problem.status;
      // API Gateway would count another status as a failure of the integration.
      request.response = { statusCode: eventType === 'MESSAGE' ? 200 : problem.status, body };
    },
  };
}
