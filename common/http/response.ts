import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ControllerResult, RawBody } from './controller-result.ts';
import { entityTag, namesTag } from './entity-tag.ts';
import { type Problem, problemBody } from './problem.ts';
import type { Route } from './route.ts';

/** The response that the function returns to API Gateway. */
export type HttpResponse = APIGatewayProxyStructuredResultV2 & {
  statusCode: number;
  headers: Record<string, string>;
};

/** By default only the caller may cache a response, and must revalidate it. A result can override that. */
const commonHeaders = {
  'cache-control': 'private, no-cache',
  // Browsers ignore it over plain HTTP, such as on localhost.
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/**
 * Turns a controller's result into a response: JSON, with an `ETag` if the route is a single resource, or a 304 if the
 * caller already has it.
 */
export function resultResponse(
  route: Pick<Route, 'method' | 'resource' | 'secret'>,
  result: ControllerResult,
  ifNoneMatch: string | undefined,
  requestId: string,
): HttpResponse {
  const headers = {
    ...commonHeaders,
    ...(route.secret ? { 'cache-control': 'no-store' } : {}),
    'x-request-id': requestId,
    ...result.headers,
  };
  const { status, body, represents } = result;
  if (body === undefined) return { statusCode: status, headers };
  if (body instanceof RawBody) return rawResponse(status, body, headers);

  const tagged = route.resource ? { ...headers, etag: entityTag(represents ?? body) } : headers;
  const isCacheable = (route.method === 'GET' || route.method === 'HEAD') && represents === undefined;
  if (isCacheable && 'etag' in tagged && ifNoneMatch !== undefined) {
    if (namesTag(ifNoneMatch, tagged.etag, { weak: true })) return { statusCode: 304, headers: tagged };
  }
  return {
    statusCode: status,
    headers: { ...tagged, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** Turns a problem into a response. `instance` is the path that was called. */
export function problemResponse(problem: Problem, instance: string, requestId: string): HttpResponse {
  return {
    statusCode: problem.status,
    headers: {
      ...commonHeaders,
      'cache-control': 'no-store',
      'x-request-id': requestId,
      'content-type': 'application/problem+json',
      ...challenge(problem),
      ...problem.headers,
    },
    body: JSON.stringify(problemBody(problem, instance, requestId)),
  };
}

/** HTTP requires a challenge with every 401. */
function challenge({ type, status }: Problem): Record<string, string> {
  if (status !== 401) return {};
  return { 'www-authenticate': type === 'unauthorized' ? 'Bearer error="invalid_token"' : 'Bearer' };
}

function rawResponse(
  statusCode: number,
  { content, contentType }: RawBody,
  headers: Record<string, string>,
): HttpResponse {
  const typed = { ...headers, 'content-type': contentType };
  if (typeof content === 'string') return { statusCode, headers: typed, body: content };
  return { statusCode, headers: typed, body: Buffer.from(content).toString('base64'), isBase64Encoded: true };
}
