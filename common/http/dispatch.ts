import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { callerOf } from '../auth/index.ts';
import type { Answer } from './answer.ts';
import { readJsonBody } from './body.ts';
import { ifMatchOf } from './entity-tag.ts';
import { answerOnce, idempotencyKey } from './idempotency.ts';
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
  const { headers, queryStringParameters = {}, pathParameters = {} } = event;
  const request: RawRequest = {
    caller: callerOf(event),
    readBody: () => readJsonBody(event),
    query: definedValues(queryStringParameters),
    params: definedValues(pathParameters),
    headers,
    ifMatch: ifMatchOf(headers['if-match']),
  };
  const run = route.accept(request);
  const { idempotencyStore } = router;
  const key = route.idempotent && idempotencyKey(headers['idempotency-key']);
  if (!key || !idempotencyStore) return run();
  const scope = [router.service, route.operationId, request.caller?.userId];
  return answerOnce(idempotencyStore, { key, scope, body: event.body }, run);
}

function definedValues(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
