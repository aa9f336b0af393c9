import * as z from 'zod';
import { type ProblemType, problemTypes, problemTypeUri } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { problemExamples } from './problem-examples.ts';
import { headersOf } from './shared-components.ts';

const reference = { $ref: '#/components/schemas/Problem' };

/** The `Problem` schema: the body of every answer that is an error. */
export const problemSchema = {
  type: 'object',
  description:
    'What went wrong (RFC 9457). `type` is stable: program against it and `status`, show `detail`.',
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'The kind of problem; leads to its explanation.',
      enum: Object.keys(problemTypes).map((kind) => `/docs/problems#${kind}`),
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened this time, and what to do about it.' },
    instance: { type: 'string', description: 'The path that was called.' },
    requestId: { type: 'string', description: 'Names this request in our logs.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', description: 'The field, dotted; or the parameter or header.' },
          message: { type: 'string' },
        },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'instance', 'requestId'],
};

/** Whether a method writes the resource that its path names, so that a caller may say in which state. */
export function isConditionalWrite(method: Route['method']): boolean {
  return method !== 'GET' && method !== 'POST';
}

/** The kinds of problem that an operation may answer with: those its shape implies, and those it declares. */
function problemsOf(route: Route): ProblemType[] {
  const kinds: (ProblemType | false | undefined)[] = [
    'invalid-request',
    route.body && 'malformed-body',
    route.query instanceof z.ZodObject && 'cursor' in route.query.shape && 'invalid-cursor',
    !route.public && 'unauthorized',
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
  return [...new Set(kinds.filter((kind) => kind !== undefined && kind !== false))];
}

/** The OpenAPI responses of an operation's problems, one a status. */
export function problemResponses(route: Route): Record<string, object> {
  const byStatus = Map.groupBy(problemsOf(route), (kind) => problemTypes[kind].status);
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [status, problemResponse(route, status, kinds)]),
  );
}

/** Kinds that pass by themselves, and say when to try again. */
const retryable: ReadonlySet<ProblemType> = new Set([
  'request-in-progress',
  'too-many-requests',
  'unavailable',
]);

function problemResponse(route: Route, status: number, kinds: readonly ProblemType[]) {
  return {
    description: kinds.map((kind) => `${problemTypes[kind].title} (\`${problemTypeUri(kind)}\`)`).join('. '),
    headers: headersOf({
      'x-request-id': 'RequestId',
      ...(status === 401 ? { 'WWW-Authenticate': 'WwwAuthenticate' } : {}),
      ...(kinds.some((kind) => retryable.has(kind)) ? { 'Retry-After': 'RetryAfter' } : {}),
    }),
    content: {
      'application/problem+json': {
        schema: { allOf: [reference, { properties: typeAndStatus(status, kinds) }] },
        examples: problemExamples(route, kinds),
      },
    },
  };
}

function typeAndStatus(status: number, kinds: readonly ProblemType[]) {
  const types = kinds.map(problemTypeUri);
  return { type: types.length === 1 ? { const: types[0] } : { enum: types }, status: { const: status } };
}
