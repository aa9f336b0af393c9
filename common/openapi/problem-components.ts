import * as z from 'zod';
import { type ProblemType, problemTypes, problemTypeUri } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { gatewayContent, headersTooLarge, isGatewayStatus } from './gateway-messages.ts';
import { limitHeaders, limitsText } from './limit-headers.ts';
import { problemExamples } from './problem-examples.ts';
import { headersOf } from './shared-components.ts';

const reference = { $ref: '#/components/schemas/Problem' };

/** The `Problem` schema: the body of every error response. */
export const problemSchema = {
  type: 'object',
  description: 'A problem (RFC 9457). `type` is stable: program against it and `status`, and show `detail`.',
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'The problem type: a URI that leads to its explanation.',
      enum: Object.keys(problemTypes).map((type) => `/docs/problems#${type}`),
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, and what to do about it.' },
    instance: { type: 'string', description: 'The path that was called.' },
    requestId: { type: 'string', description: 'Identifies this request in our logs.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: {
            type: 'string',
            description: 'The dotted path of the field, or the name of the parameter or header.',
          },
          message: { type: 'string' },
        },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'instance', 'requestId'],
};

/** Whether a method writes the resource at its path, so that a caller may send preconditions. */
export function isConditionalWrite(method: Route['method']): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'POST';
}

/** The problem types that an operation may return: those that its shape implies, and those that it declares. */
function problemsOf(route: Route): ProblemType[] {
  const types: (ProblemType | false | undefined)[] = [
    'invalid-request',
    route.body && 'malformed-body',
    route.query instanceof z.ZodObject && 'cursor' in route.query.shape && 'invalid-cursor',
    !route.public && 'unauthorized',
    // Of a person who is suspended, or not in the group that the operation is for.
    !route.public && 'forbidden',
    route.params && 'not-found',
    route.idempotent && 'request-in-progress',
    route.resource && isConditionalWrite(route.method) && 'precondition-failed',
    route.body && 'body-too-large',
    route.body && 'unsupported-media-type',
    route.idempotent && 'idempotency-key-reused',
    'too-many-requests',
    'internal-error',
    'unavailable',
    ...(route.problems ?? []),
  ];
  return [...new Set(types.filter((type) => type !== undefined && type !== false))];
}

/** Makes the OpenAPI responses of an operation's problems, one per status. */
export function problemResponses(route: Route): Record<string, object> {
  const byStatus = Map.groupBy(problemsOf(route), (type) => problemTypes[type].status);
  const responses = [...byStatus].map(([status, types]) => [status, problemResponse(route, status, types)]);
  return { ...Object.fromEntries(responses), ...headersTooLarge };
}

/** Problems that a retry can resolve; their responses carry `Retry-After`. */
const retryable: ReadonlySet<ProblemType> = new Set([
  'request-in-progress',
  'too-many-requests',
  'unavailable',
]);

function problemResponse(route: Route, status: number, types: readonly ProblemType[]) {
  const titles = types.map((type) => `${problemTypes[type].title} (\`${problemTypeUri(type)}\`)`).join('. ');
  return {
    description: status === 429 ? titles + limitsText(route) : titles,
    headers: headersOf({
      'x-request-id': isGatewayStatus(route, status) ? 'RequestIdOfFunction' : 'RequestId',
      ...(status === 401 ? { 'WWW-Authenticate': 'WwwAuthenticate' } : {}),
      ...(status === 415 ? { 'Accept-Encoding': 'AcceptEncoding' } : {}),
      ...(types.some((type) => retryable.has(type)) ? { 'Retry-After': 'RetryAfter' } : {}),
      ...limitHeaders(route, status),
    }),
    content: {
      'application/problem+json': {
        schema: { allOf: [reference, { properties: typeAndStatus(status, types) }] },
        examples: problemExamples(route, types),
      },
      ...(isGatewayStatus(route, status) ? gatewayContent(status) : {}),
    },
  };
}

function typeAndStatus(status: number, types: readonly ProblemType[]) {
  const uris = types.map(problemTypeUri);
  return { type: uris.length === 1 ? { const: uris[0] } : { enum: uris }, status: { const: status } };
}
