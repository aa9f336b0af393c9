/**
 * Why a function did not answer:
 *
 * - `function-failed`: it threw, ran out of time or memory, or could not be loaded. See `errorType`.
 * - `unknown-function`: there is no function of this name, because its service is not deployed.
 * - `payload-too-large`: the payload has more than 6 MB.
 * - `throttled`: too many functions run at the moment. It did not run.
 * - `unavailable`: Lambda, or the function within the time given, did not answer. It may have run, or still run.
 * - `rejected`: Lambda refused, for example because this function may not invoke that one.
 */
export type FunctionErrorCode =
  | 'function-failed'
  | 'unknown-function'
  | 'payload-too-large'
  | 'throttled'
  | 'unavailable'
  | 'rejected';

interface FunctionErrorOptions extends ErrorOptions {
  /** The name of the error that the function threw. */
  readonly errorType?: string;
}

/** Thrown when an invoked function does not answer. */
export class FunctionError extends Error {
  readonly code: FunctionErrorCode;
  readonly functionName: string;
  /** With `function-failed`: the name of what it threw, or of what ended it, as `Sandbox.Timedout`. */
  readonly errorType: string | undefined;

  constructor(
    code: FunctionErrorCode,
    functionName: string,
    message: string,
    { errorType, ...options }: FunctionErrorOptions = {},
  ) {
    super(message, options);
    this.name = 'FunctionError';
    this.code = code;
    this.functionName = functionName;
    this.errorType = errorType;
  }
}
