import middy, { type MiddyfiedHandler } from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { withCorrelation } from '../observability/index.ts';
import { accessLog } from './access-log.ts';
import { dispatch } from './dispatch.ts';
import { errorHandler } from './error-handler.ts';
import { Problem } from './problem.ts';
import type { HttpResponse } from './response.ts';
import type { Router } from './router.ts';

/** How long before the Lambda timeout a request is answered with 503, in milliseconds. */
const timeoutEarlyInMillis = 500;

/** The Lambda handler of an HTTP function. */
export type HttpHandler = MiddyfiedHandler<APIGatewayProxyEventV2, HttpResponse, Error, Context>;

/**
 * Makes the Lambda handler of a router. It reads the request id and the caller, logs access, validates input, limits
 * bodies, handles idempotency keys and ETags, and turns errors into `application/problem+json`.
 *
 * @example export const api = httpHandler(router);
 */
export function httpHandler(router: Router): HttpHandler {
  return middy<APIGatewayProxyEventV2, HttpResponse, Error, Context>({
    timeoutEarlyInMillis,
    timeoutEarlyResponse: () => {
      throw new Problem('unavailable', {
        detail: 'The request took too long. Try again in a moment.',
        headers: { 'retry-after': '1' },
      });
    },
  })
    .use(accessLog())
    .use(errorHandler())
    .handler((event) => withCorrelation(event.requestContext.requestId, () => dispatch(router, event)));
}
