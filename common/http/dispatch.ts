import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { callerOf } from '../auth/index.ts';
import type { Answer } from './answer.ts';
import { readJsonBody } from './body.ts';
import { answerOnce, idempotencyKey } from './idempotency.ts';
import { preconditionOf } from './precondition.ts';
import { givenValues, readQuery } from './query.ts';
import { answerResponse, type HttpResponse } from './response.ts';
import type { RawRequest, Route } from './route.ts';
import type { Router } from './router.ts';

/** One request through the route table: match, caller, body, validation, controller, response. */
export async function dispatch(router: Router, event: APIGatewayProxyEventV2): Promise<HttpResponse> {
  const { requestContext, routeKey, headers } = event;
  const { method, path } = requestContext.http;
  const route = router.match(routeKey, method, path);
  const answer = await answerTo(route, router, event);
  return answerResponse(route, answer, headers['if-none-match'], requestContext.requestId);
}

async function answerTo(route: Route, router: Router, event: APIGatewayProxyEventV2): Promise<Answer> {
  const { headers, pathParameters } = event;
  const request: RawRequest = {
    caller: callerOf(event),
    readBody: () => readJsonBody(event),
    readQuery: () => readQuery(event),
    params: givenValues(pathParameters),
    headers,
    precondition: preconditionOf(headers),
  };
  const run = route.accept(request);
  const { idempotencyStore } = router;
  const key = route.idempotent && idempotencyKey(headers['idempotency-key']);
  if (!key || !idempotencyStore) return run();
  const scope = [router.service, route.operationId, request.caller?.userId];
  const { replay } = route;
  const renew = replay && ((first: Answer) => replay(request, first));
  return answerOnce(idempotencyStore, { key, scope, body: event.body }, run, renew);
}
