import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { callerOf } from '../auth/index.ts';
import { logger, metricsOf } from '../observability/index.ts';
import type { HttpResponse } from './response.ts';

/**
 * Adds the request id to every log line of a request, and logs one line per request: ids and numbers, no content.
 * CloudWatch extracts the metrics of each route from that line.
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
      logResponse(event, response?.statusCode, internal);
    },
    onError: function endAccessLogOfError({ event, response, internal }) {
      logResponse(event, response?.statusCode, internal);
    },
  };
}

/** What the middleware carries from `before` to its later hooks. */
type Started = { startedAt: number };

function logResponse(
  event: APIGatewayProxyEventV2,
  status: number | undefined,
  { startedAt }: Started,
): void {
  logger.info('request', {
    method: event.requestContext.http.method,
    status,
    durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
    userId: callerOf(event)?.userId,
    // Without a response the function itself failed.
    serverErrors: (status ?? 500) < 500 ? 0 : 1,
    ...metricsOf(
      { dimensions: ['service', 'route'], units: { durationMs: 'Milliseconds', serverErrors: 'Count' } },
      // Its average is the share of 5xx responses; canary deployments watch it: packages/serverless-plugin/src/augment-template/function-alarms.cjs.
      { dimensions: ['service'], units: { serverErrors: 'Count' } },
    ),
  });
}
