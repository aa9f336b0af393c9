import type { components } from './schema.d.ts';

type Problem = components['schemas']['Problem'];

/** An upload that the API or the storage refused. `cause` is the API's problem, if it answered one. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
  /** The status of the answer. */
  readonly status: number;

  constructor(problem: Problem | undefined, status: number) {
    super(problem?.detail ?? problem?.title ?? `the upload was answered with status ${status}`, {
      cause: problem,
    });
    this.status = status;
  }

  /** Whether the same upload may succeed later, or with a new URL: 403 is a URL that expired. */
  get isRetryable(): boolean {
    return this.status >= 500 || [403, 408, 409, 429].includes(this.status);
  }
}
