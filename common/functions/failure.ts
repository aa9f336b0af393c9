import * as z from 'zod/mini';
import { awsErrorKind } from '../aws-errors/index.ts';
import { FunctionError, type FunctionErrorCode } from './function-error.ts';

const failure = z.object({
  errorType: z.catch(z.string(), 'Error'),
  errorMessage: z.catch(z.string(), ''),
});

/** The error of a function that ran and failed, from the body of the answer. */
export function failureOf(functionName: string, body: unknown): FunctionError {
  const { errorType, errorMessage } = failure.parse(Object(body));
  const message = `${functionName} failed: ${[errorType, errorMessage].filter(Boolean).join(': ')}`;
  return new FunctionError('function-failed', functionName, message, { errorType });
}

/** What a caller sees of an error. A bug of ours stays as it is. */
export function functionErrorOf(cause: unknown, functionName: string): unknown {
  if (cause instanceof FunctionError) return cause;
  const code = codeOf(cause);
  if (code === undefined) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new FunctionError(code, functionName, `${functionName} was not invoked: ${reason}`, { cause });
}

function codeOf(error: unknown): FunctionErrorCode | undefined {
  if (error instanceof Error && error.name === 'ResourceNotFoundException') return 'unknown-function';
  const kind = awsErrorKind(error);
  if (kind === 'throttled') return 'throttled';
  if (kind === 'lost' || kind === 'unreachable') return 'unavailable';
  return kind === 'foreign' ? undefined : 'rejected';
}
