import { isObject, objectOf } from '../core/json.ts';

/** Why an invocation failed: the code did not load, the handler threw, the process died, or time ran out. */
export interface FunctionFailure {
  kind: 'load' | 'handler' | 'crash' | 'timeout';
  /** With a stack, for the terminal only. */
  message: string;
  /** What the handler threw, as callers of the function see it. */
  error?: { name: string; message: string };
}

export type Outcome = { value: unknown } | { failure: FunctionFailure };

const kinds = ['load', 'handler', 'crash'] as const;

/** Reads the result of the host in the worker (function-host.ts). */
export function outcomeOf(answer: unknown): Outcome {
  if (!isObject(answer)) return { failure: { kind: 'crash', message: 'the worker did not respond' } };
  const { failure, value } = answer;
  if (!isObject(failure)) return { value };
  const kind = kinds.find((known) => known === failure.kind) ?? 'crash';
  const { name, message } = objectOf(failure.error);
  return {
    failure: {
      kind,
      message: String(failure.message),
      error: { name: String(name), message: String(message) },
    },
  };
}
