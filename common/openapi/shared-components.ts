/** Request headers that operations share. */
export const parameters: Record<string, object> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Makes this request safe to repeat for 24 hours: the same key and body return the first response again. Use a new random value for each new request.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x20-\\x2b\\x2d-\\x7e]{1,255}$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag that you read: the request fails with 412 if the resource has changed since.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of your copy: the response is 304 if the copy is current.',
    schema: { type: 'string' },
  },
  IfNoneMatchOfWrite: {
    name: 'If-None-Match',
    in: 'header',
    description:
      '`*`: the request fails with 412 if the resource exists, so that it can only create. An ETag: it fails if the resource is in that state.',
    schema: { type: 'string' },
  },
};

/** Response headers that operations share. */
export const headers = {
  RequestId: {
    description: 'Identifies this request in our logs.',
    required: true,
    schema: { type: 'string', minLength: 1 },
  },
  RequestIdOfFunction: {
    description: 'Identifies this request in our logs. Absent if API Gateway generated the response.',
    schema: { type: 'string', minLength: 1 },
  },
  ETag: {
    description: 'Identifies this state of the resource, for If-Match and If-None-Match.',
    required: true,
    schema: { type: 'string', pattern: '^"[^"]+"$' },
  },
  Location: {
    description: 'The path of the new resource.',
    required: true,
    schema: { type: 'string', pattern: '^/' },
  },
  IdempotencyReplayed: {
    description: '`true` if this repeats the first response.',
    schema: { type: 'string', enum: ['true'] },
  },
  RetryAfter: {
    description:
      'The number of seconds to wait before you try again. Absent if API Gateway generated the response.',
    schema: { type: 'integer' },
  },
  RateLimit: {
    description:
      'The remaining requests (`r`), and the seconds until the count starts anew (`t`), e.g. `"uploads";r=999;t=60` (draft-ietf-httpapi-ratelimit-headers). One item for each limit, separated by commas. A public operation shows only the limits that are used up, when it refuses. Absent if no number is known.',
    schema: { type: 'string' },
  },
  RateLimitPolicy: {
    description:
      'The limits of this operation, separated by commas: `q` requests per `w` seconds, e.g. `"uploads";q=1000;w=3600` (draft-ietf-httpapi-ratelimit-headers). Absent if API Gateway generated the response.',
    schema: { type: 'string' },
  },
  AcceptEncoding: {
    description:
      'The content codings accepted in requests: only `identity`. Present if another one was sent.',
    schema: { type: 'string' },
  },
  WwwAuthenticate: { description: 'How to authenticate: `Bearer`.', schema: { type: 'string' } },
} satisfies Record<string, object>;

/** References the shared header components of a response, by header name. */
export function headersOf(names: Readonly<Record<string, keyof typeof headers>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(names).map(([name, component]) => [name, { $ref: `#/components/headers/${component}` }]),
  );
}
