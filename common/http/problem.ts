/** The problem types of the API (RFC 9457): a stable name, a status, a title and an explanation. */
export const problemTypes = {
  'invalid-request': {
    status: 400,
    title: 'The request is invalid',
    meaning:
      'A parameter or field is missing, unknown, repeated or malformed. Fix what "errors" names; the same request will fail again.',
  },
  'malformed-body': {
    status: 400,
    title: 'The request body is malformed',
    meaning: 'The body is not JSON in UTF-8. Check how the client encodes it.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor is invalid',
    meaning:
      'The cursor was altered, or belongs to another list, filter or caller. Start again from the first page.',
  },
  unauthorized: {
    status: 401,
    title: 'A valid access token is required',
    meaning:
      'The access token is missing or expired, was not issued here, or is an id token. Refresh it or sign in. API Gateway answers such requests itself, with only "message" in the body.',
  },
  'invalid-credentials': {
    status: 401,
    title: 'The credentials are invalid',
    meaning:
      'A credential in the body, such as a password or a refresh token, is wrong or expired. An access token does not help here: have the user sign in.',
  },
  forbidden: {
    status: 403,
    title: 'You are not allowed to do this',
    meaning: 'The caller is known but lacks a permission. The detail names it.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning: 'The resource does not exist, or the caller may not know that it does.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The path exists, but not with this method. "Allow" lists the methods that it takes.',
  },
  conflict: {
    status: 409,
    title: 'The request conflicts with the current state',
    meaning:
      'The request is valid, but the current state does not allow it: a name is taken, or something is closed.',
  },
  'request-in-progress': {
    status: 409,
    title: 'The first request with this idempotency key is still running',
    meaning: 'Another request with this Idempotency-Key is still running. Repeat yours after "Retry-After".',
  },
  'precondition-failed': {
    status: 412,
    title: 'A precondition failed',
    meaning:
      'The current state does not match If-Match, or matches If-None-Match. Read the resource again and decide anew.',
  },
  'body-too-large': {
    status: 413,
    title: 'The request body is too large',
    meaning: 'A request body may have at most 256 KiB.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The request body must be JSON in UTF-8',
    meaning: 'Send the body as "Content-Type: application/json", in UTF-8.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The idempotency key was used for another request',
    meaning: 'An earlier request had this key and another body. Use a new random key for each new request.',
  },
  'precondition-required': {
    status: 428,
    title: 'A precondition is required',
    meaning: 'This operation requires If-Match. Read the resource and send its ETag.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'Slow down, and repeat the request after "Retry-After".',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    meaning: 'The fault is ours. A retry may help; if it does not, report the requestId.',
  },
  unavailable: {
    status: 503,
    title: 'The service is temporarily unavailable',
    meaning: 'A dependency is not responding. Repeat the request after "Retry-After".',
  },
} as const satisfies Record<string, { status: number; title: string; meaning: string }>;

/** The name of a problem type: the fragment of its `type` URI. */
export type ProblemType = keyof typeof problemTypes;

/** An invalid field. `path` is its dotted path in the body, or the name of the parameter or header. */
export interface FieldError {
  path: string;
  message: string;
}

/** What a problem carries besides its type. */
export interface ProblemDetails {
  /** What is wrong and what to do about it. Never a stack trace, a table name or a message of another system. */
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  cause?: unknown;
}

/** The `application/problem+json` body of every error response. */
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
 * An error response. Throw it in a controller or anywhere below; the HTTP stack turns it into
 * `application/problem+json`.
 *
 * @example throw new Problem('not-found', { detail: 'No profile has this id.' });
 */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly status: number;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(type: ProblemType, { detail, errors, headers = {}, cause }: ProblemDetails = {}) {
    super(detail ?? problemTypes[type].title, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.type = type;
    this.status = problemTypes[type].status;
    this.errors = errors;
    this.headers = headers;
  }

  /** The same problem with more headers. */
  withHeaders(headers: Record<string, string>): Problem {
    const { message: detail, errors, cause } = this;
    return new Problem(this.type, {
      detail,
      ...(errors && { errors }),
      headers: { ...this.headers, ...headers },
      cause,
    });
  }
}

/** The `type` URI of a problem type: a path of the API that explains it. */
export function problemTypeUri(type: ProblemType): string {
  return `/docs/problems#${type}`;
}

/** Makes the response body of a problem. `instance` is the path that was called. */
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
