import type { FunctionFailure, Outcome } from '../lambda/outcome.ts';
import { limits } from './invocation.ts';

/** What Lambda answers to an invocation. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Lambda's names of what is not an error of the handler's own. */
const errorTypes: Readonly<Record<Exclude<FunctionFailure['kind'], 'handler'>, string>> = {
  load: 'Runtime.ImportModuleError',
  crash: 'Runtime.ExitError',
  timeout: 'Sandbox.Timedout',
};

/** The answer to a function that has run. To Lambda, a function that fails is a success, with a header. */
export function answerTo(outcome: Outcome): Answer {
  if ('failure' in outcome) return failed(...errorOf(outcome.failure));
  const body = JSON.stringify(outcome.value) ?? 'null';
  if (Buffer.byteLength(body) > limits.requestResponse) {
    const message = `Response payload size exceeded maximum allowed payload size (${limits.requestResponse} bytes).`;
    return failed('Function.ResponseSizeTooLarge', message);
  }
  return { status: 200, headers: executed, body };
}

const executed = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' };

const failed = (errorType: string, errorMessage: string): Answer => ({
  status: 200,
  headers: { ...executed, 'x-amz-function-error': 'Unhandled' },
  body: JSON.stringify({ errorType, errorMessage, trace: [] }),
});

function errorOf({ kind, message, error }: FunctionFailure): [type: string, message: string] {
  const [line = ''] = message.split('\n');
  if (kind !== 'handler') return [errorTypes[kind], line];
  return [error?.name ?? 'Error', error?.message ?? line];
}
