/** Request headers that operations share. */
export const parameters: Record<string, object> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Makes this request safe to repeat for 24 hours: the same key and body get the first answer again. Use a new random value for each new request.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x20-\\x7e]{1,255}$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag you read: the request fails with 412 if the resource has changed since.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag you have: the answer is 304 if it is still good.',
    schema: { type: 'string' },
  },
  IfNoneMatchOfWrite: {
    name: 'If-None-Match',
    in: 'header',
    description:
      '`*`: the request fails with 412 if the resource is there, so that it can only be created. An ETag: it fails if the resource is in that state.',
    schema: { type: 'string' },
  },
};

/** Response headers that operations share. Of those in problems only the answers of API Gateway's own lack some. */
export const headers = {
  RequestId: {
    description: 'Names this request in our logs.',
    required: true,
    schema: { type: 'string', minLength: 1 },
  },
  ETag: {
    description: 'Names this state of the resource, for If-Match and If-None-Match.',
    required: true,
    schema: { type: 'string', pattern: '^"[^"]+"$' },
  },
  Location: {
    description: 'The path of what was created.',
    required: true,
    schema: { type: 'string', pattern: '^/' },
  },
  IdempotencyReplayed: {
    description: '`true` if this is the first answer again.',
    schema: { type: 'string', enum: ['true'] },
  },
  RetryAfter: { description: 'Wait so many seconds before you try again.', schema: { type: 'integer' } },
  WwwAuthenticate: { description: 'How to authenticate: `Bearer`.', schema: { type: 'string' } },
} satisfies Record<string, object>;

/** The headers of an answer: their names, and what each of them is. */
export function headersOf(names: Readonly<Record<string, keyof typeof headers>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(names).map(([name, component]) => [name, { $ref: `#/components/headers/${component}` }]),
  );
}
