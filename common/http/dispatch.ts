import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { callerOf } from '../auth/index.ts';
import { readJsonBody } from './body.ts';
import { checkResult } from './check-result.ts';
import type { ControllerResult } from './controller-result.ts';
import { answerOnce, idempotencyKey } from './idempotency.ts';
import { withLimits } from './limits/with-limits.ts';
import { originSecretHeader } from './origin-secret.ts';
import { preconditionOf } from './precondition.ts';
import { Problem } from './problem.ts';
import { definedValues, readQuery } from './query.ts';
import { type HttpResponse, resultResponse } from './response.ts';
import type { RawRequest, Route } from './route.ts';
import type { Router } from './router.ts';
import { sourceAddress, viewerAddressHeader } from './source-address.ts';

/** Runs one request: matches its route, validates it, calls the controller and builds the response. */
export async function dispatch(router: Router, event: APIGatewayProxyEventV2): Promise<HttpResponse> {
  const { requestContext, routeKey, headers } = event;
  const { method, path } = requestContext.http;
  const route = router.match(routeKey, method, path);
  const result = await runRoute(route, router, event);
  return resultResponse(route, result, headers['if-none-match'], requestContext.requestId);
}

async function runRoute(
  route: Route,
  router: Router,
  event: APIGatewayProxyEventV2,
): Promise<ControllerResult> {
  const { pathParameters } = event;
  // Without credentials and the viewer's address, so that a controller that logs its request does not log them. The caller
  // has the token.
  const {
    authorization: _authorization,
    cookie: _cookie,
    [originSecretHeader]: _originSecret,
    [viewerAddressHeader]: _viewerAddress,
    ...headers
  } = event.headers;
  const request: RawRequest = {
    caller: callerOf(event),
    readSourceAddress: () => sourceAddress(event),
    readBody: () => readJsonBody(event),
    readQuery: () => readQuery(event),
    params: definedValues(pathParameters),
    headers,
    readPrecondition: () => preconditionOf(headers),
  };
  return withLimits(route, router.limitCounter, request, async (count) => {
    await refuseSuspended(route, router, request);
    const controller = route.accept(request);
    const run = async () => {
      await count();
      return checkResult(route, await controller());
    };
    const { idempotencyStore } = router;
    const key = route.idempotent && idempotencyKey(headers['idempotency-key']);
    if (!key || !idempotencyStore) return run();
    const scope = [router.service, route.operationId, request.caller?.userId];
    const { replay } = route;
    const renew = replay && ((first: ControllerResult) => replay(request, first));
    return answerOnce(idempotencyStore, { key, scope, body: event.body }, run, renew);
  });
}

async function refuseSuspended(
  { public: isPublic }: Route,
  router: Router,
  { caller }: RawRequest,
): Promise<void> {
  if (isPublic || !caller || !(await router.suspensionCheck?.(caller.userId))) return;
  throw new Problem('forbidden', { detail: 'Your account is suspended.' });
}
