import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { logger } from '../observability/index.ts';
import { type HttpResponse, problemResponse } from './response.ts';
import { toProblem } from './to-problem.ts';

/** Turns every error into an `application/problem+json` response. No other place does. */
export function errorHandler(): MiddlewareObj<APIGatewayProxyEventV2, HttpResponse, Error, Context> {
  return {
    // Sets the response instead of returning it: middy would skip the access log after a returned one.
    onError: function respondWithProblem(request) {
      const { event, error } = request;
      const problem = toProblem(error);
      if (problem.status >= 500) logger.error(problem.message, { error: problem.cause ?? problem });
      const { requestContext, rawPath } = event;
      request.response = problemResponse(problem, rawPath, requestContext.requestId);
    },
  };
}
