import middy, { type MiddyfiedHandler } from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { withCorrelation } from '../observability/index.ts';
import { accessLog } from './access-log.ts';
import { dispatch } from './dispatch.ts';
import { errorHandler } from './error-handler.ts';
import { Problem } from './problem.ts';
import type { HttpResponse } from './response.ts';
import type { Router } from './router.ts';

/** How long before Lambda would end it a request is answered with 503, in milliseconds. */
const timeoutEarlyInMillis = 500;

export type HttpHandler = MiddyfiedHandler<APIGatewayProxyEventV2, HttpResponse, Error, Context>;

/**
 * The one middleware stack of every HTTP function: request id, access log, problem+json, body limits, caller,
 * validation, idempotency keys, ETags.
 *
 * @example export const api = httpHandler(router);
 */
export function httpHandler(router: Router): HttpHandler {
  return middy<APIGatewayProxyEventV2, HttpResponse, Error, Context>({
    timeoutEarlyInMillis,
    timeoutEarlyResponse: () => {
      throw new Problem('unavailable', {
        detail: 'This took too long. Try again in a moment.',
        headers: { 'retry-after': '1' },
      });
    },
  })
    .use(accessLog())
    .use(errorHandler())
    .handler((event) => withCorrelation(event.requestContext.requestId, () => dispatch(router, event)));
}
