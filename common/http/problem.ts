/** The kinds of problem the API answers with: a stable `type` URI, a status, a title and a meaning each (RFC 9457). */
export const problemTypes = {
  'invalid-request': {
    status: 400,
    title: 'The request is not valid',
    meaning:
      'A parameter or field is missing, unknown, or not of its form. Correct what "errors" names; sending the same again will fail again.',
  },
  'malformed-body': {
    status: 400,
    title: 'The request body cannot be read',
    meaning: 'The body is not JSON in UTF-8. Check how the client encodes it.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor is not valid',
    meaning:
      'The cursor was changed, or belongs to another list, filter or person. Start again from the first page.',
  },
  unauthorized: {
    status: 401,
    title: 'A valid access token is needed',
    meaning:
      'There is no access token, or it has ended, was not issued here, or is an id token. Refresh it or sign in. Some answers of this kind come from the gateway and carry only "message".',
  },
  'invalid-credentials': {
    status: 401,
    title: 'These credentials are not accepted',
    meaning:
      'What the body brings to sign in with, such as a password or a refresh token, is wrong or has ended. An access token does not help here: ask the person to sign in.',
  },
  forbidden: {
    status: 403,
    title: 'You may not do this',
    meaning: 'You are known, but may not do this. The detail says what is missing.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    meaning: 'There is nothing here, or nothing that you may know of.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This method is not allowed here',
    meaning: 'The path is right, the method is not: "Allow" names those that are.',
  },
  conflict: {
    status: 409,
    title: 'This conflicts with the present state',
    meaning:
      'The request is good, but the present state does not allow it: a name is taken, something is closed.',
  },
  'request-in-progress': {
    status: 409,
    title: 'The first request with this key is still running',
    meaning: 'The first request with this Idempotency-Key is still running. Repeat after "Retry-After".',
  },
  'precondition-failed': {
    status: 412,
    title: 'A precondition does not hold',
    meaning:
      'The present state is not one that If-Match names, or is one that If-None-Match rules out. Read again and decide anew.',
  },
  'body-too-large': {
    status: 413,
    title: 'The request body is too large',
    meaning: 'A request body has at most 256 KiB.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The request body must be JSON in UTF-8',
    meaning: 'Send bodies as "Content-Type: application/json", in UTF-8.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This idempotency key was used for another request',
    meaning: 'This key came with another body before. Use a new random key for each new request.',
  },
  'precondition-required': {
    status: 428,
    title: 'A precondition is required',
    meaning: 'This operation needs If-Match. Read the resource and send its ETag.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'Slow down, and repeat after "Retry-After".',
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong on our side',
    meaning: 'The fault is ours. Repeating may help; if it does not, tell us the requestId.',
  },
  unavailable: {
    status: 503,
    title: 'The service is unavailable for the moment',
    meaning: 'Something this depends on does not answer. Repeat after "Retry-After".',
  },
} as const satisfies Record<string, { status: number; title: string; meaning: string }>;

export type ProblemType = keyof typeof problemTypes;

/** One wrong field: `path` is its dotted path in the body, or the name of the parameter or header. */
export interface FieldError {
  path: string;
  message: string;
}

/** What a caller is told about a problem, beside its kind. */
export interface ProblemDetails {
  /** What happened this time and what to do about it. Never a stack, a table name or another system's words. */
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  cause?: unknown;
}

/** The `application/problem+json` body of every error answer. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance: string;
  requestId: string;
  errors?: FieldError[];
}

/**
 * An answer that is an error. Thrown anywhere below a controller; the HTTP stack turns it into
 * `application/problem+json` in one place.
 *
 * @example throw new Problem('not-found', { detail: 'There is no profile with this id.' });
 */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly status: number;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(kind: ProblemType, { detail, errors, headers = {}, cause }: ProblemDetails = {}) {
    super(detail ?? problemTypes[kind].title, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.type = kind;
    this.status = problemTypes[kind].status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** The type URI of a kind: relative to the API, where the docs service explains it. */
export function problemTypeUri(kind: ProblemType): string {
  return `/docs/problems#${kind}`;
}

/** The body that tells a caller of `problem`; `instance` is the path that was called. */
export function problemBody(problem: Problem, instance: string, requestId: string): ProblemBody {
  const { type, status, message, errors } = problem;
  const { title } = problemTypes[type];
  return {
    type: problemTypeUri(type),
    title,
    status,
    ...(message === title ? {} : { detail: message }),
    instance,
    requestId,
    ...(errors ? { errors } : {}),
  };
}
