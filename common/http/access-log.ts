import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { callerOf } from '../auth/index.ts';
import { logger, metricsOf } from '../observability/index.ts';
import type { HttpResponse } from './response.ts';

/**
 * Gives every log line of a request its id, and logs one line per request: ids, numbers, no content. CloudWatch reads
 * the metrics of each route out of that line.
 */
export function accessLog(): MiddlewareObj<APIGatewayProxyEventV2, HttpResponse, Error, Context, Started> {
  return {
    before: function startAccessLog({ event, context, internal }) {
      internal.startedAt = performance.now();
      logger.resetKeys();
      logger.addContext(context);
      const { requestId } = event.requestContext;
      logger.appendKeys({ requestId, correlationId: requestId, route: event.routeKey });
    },
    after: function endAccessLog({ event, response, internal }) {
      logAnswer(event, response?.statusCode, internal);
    },
    onError: function endAccessLogOfProblem({ event, response, internal }) {
      logAnswer(event, response?.statusCode, internal);
    },
  };
}

/** What the middleware remembers between its hooks. */
type Started = { startedAt: number };

function logAnswer(event: APIGatewayProxyEventV2, status: number | undefined, { startedAt }: Started): void {
  logger.info('request', {
    method: event.requestContext.http.method,
    status,
    durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
    userId: callerOf(event)?.userId,
    // No answer is an error of the function itself.
    serverErrors: (status ?? 500) < 500 ? 0 : 1,
    ...metricsOf(
      { dimensions: ['service', 'route'], units: { durationMs: 'Milliseconds', serverErrors: 'Count' } },
      // Its average is the share of answers 5xx, of which canaries hear: packages/serverless-plugin/src/augment-template/function-alarms.cjs.
      { dimensions: ['service'], units: { serverErrors: 'Count' } },
    ),
  });
}
