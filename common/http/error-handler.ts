import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { logger } from '../observability/index.ts';
import { type HttpResponse, problemResponse } from './response.ts';
import { toProblem } from './to-problem.ts';

/** Turns whatever was thrown into `application/problem+json`: the one place where errors become answers. */
export function errorHandler(): MiddlewareObj<APIGatewayProxyEventV2, HttpResponse, Error, Context> {
  return {
    // Sets the response rather than returning it: a returned one would keep the access log from running.
    onError: function answerProblem(request) {
      const { event, error } = request;
      const problem = toProblem(error);
      if (problem.status >= 500) logger.error(problem.message, { error: problem.cause ?? problem });
      const { requestContext, rawPath } = event;
      request.response = problemResponse(problem, rawPath, requestContext.requestId);
    },
  };
}
