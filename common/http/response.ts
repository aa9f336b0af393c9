import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ControllerResult, RawBody } from './controller-result.ts';
import { entityTag, namesTag } from './entity-tag.ts';
import { type Problem, problemBody } from './problem.ts';
import type { Route } from './route.ts';

/** What API Gateway is given back. */
export type HttpResponse = APIGatewayProxyStructuredResultV2 & {
  statusCode: number;
  headers: Record<string, string>;
};

/** Answers are for their caller alone and are to be checked again before use; an answer may say otherwise. */
const everyAnswer = { 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache' };

/**
 * The response to an answered request: JSON with an `ETag` where the route is one resource, 304 where the caller
 * already has it.
 */
export function resultResponse(
  route: Pick<Route, 'method' | 'resource'>,
  answer: ControllerResult,
  ifNoneMatch: string | undefined,
  requestId: string,
): HttpResponse {
  const headers = { ...everyAnswer, 'x-request-id': requestId, ...answer.headers };
  const { status, body, represents } = answer;
  if (body === undefined) return { statusCode: status, headers };
  if (body instanceof RawBody) return rawResponse(status, body, headers);

  const tagged = route.resource ? { ...headers, etag: entityTag(represents ?? body) } : headers;
  const mayBeKept = route.method === 'GET' && represents === undefined;
  if (mayBeKept && 'etag' in tagged && ifNoneMatch !== undefined) {
    if (namesTag(ifNoneMatch, tagged.etag, { weak: true })) return { statusCode: 304, headers: tagged };
  }
  return {
    statusCode: status,
    headers: { ...tagged, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** The response to a request that met a problem. */
export function problemResponse(problem: Problem, instance: string, requestId: string): HttpResponse {
  return {
    statusCode: problem.status,
    headers: {
      ...everyAnswer,
      'cache-control': 'no-store',
      'x-request-id': requestId,
      'content-type': 'application/problem+json',
      ...challenge(problem),
      ...problem.headers,
    },
    body: JSON.stringify(problemBody(problem, instance, requestId)),
  };
}

/** HTTP asks for a challenge with every 401; only a token that was sent can be called invalid. */
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
