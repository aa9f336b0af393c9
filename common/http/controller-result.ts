/** What a controller returns: plain data, which the HTTP stack turns into a response. */
export interface ControllerResult<Status extends number = number, Body = unknown> {
  status: Status;
  body: Body;
  headers?: Record<string, string>;
  /**
   * The part of the body that the `ETag` covers, if the body also contains values that change with every response,
   * such as presigned URLs. Such a result is never a 304, because the caller's copy of those values may have expired.
   */
  represents?: unknown;
}

/** A body sent as is rather than as JSON: a page, a script, an image. */
export class RawBody {
  readonly content: string | Uint8Array;
  readonly contentType: string;

  constructor(content: string | Uint8Array, contentType: string) {
    this.content = content;
    this.contentType = contentType;
  }
}

/** 200 with a body. */
export function ok<Body>(body: Body): ControllerResult<200, Body> {
  return { status: 200, body };
}

/** 201 with `Location` and the new resource. `location` is its path. */
export function created<Body>(location: string, body: Body): ControllerResult<201, Body> {
  return { status: 201, body, headers: { location } };
}

/** 204 without a body. */
export function noContent(): ControllerResult<204, undefined> {
  return { status: 204, body: undefined };
}
