/** What a controller answers: plain data, turned into an HTTP response by the stack. */
export interface ControllerResult<Status extends number = number, Body = unknown> {
  status: Status;
  body: Body;
  headers?: Record<string, string>;
  /**
   * What the `ETag` speaks of, where the body also holds what is made anew for each answer, such as presigned URLs.
   * Such an answer is never a 304: what the caller has may have ended.
   */
  represents?: unknown;
}

/** A body that goes out as it is, not as JSON: a page, a script, an image. */
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

/** 201 with `Location` and the new resource. */
export function created<Body>(location: string, body: Body): ControllerResult<201, Body> {
  return { status: 201, body, headers: { location } };
}

/** 204: done, nothing to say. */
export function noContent(): ControllerResult<204, undefined> {
  return { status: 204, body: undefined };
}
