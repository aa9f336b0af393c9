import { isObject } from '../core/json.ts';

/** Why there is no answer: the code could not be loaded, the handler threw, the process died, or time ran out. */
export interface FunctionFailure {
  kind: 'load' | 'handler' | 'crash' | 'timeout';
  /** For the terminal only: it holds a stack. */
  message: string;
}

export type Outcome = { value: unknown } | { failure: FunctionFailure };

const kinds = ['load', 'handler', 'crash'] as const;

/** What came back from the host in the worker (host.mjs). */
export function outcomeOf(answer: unknown): Outcome {
  if (!isObject(answer)) return { failure: { kind: 'crash', message: 'the worker gave no answer' } };
  const { failure, value } = answer;
  if (!isObject(failure)) return { value };
  const kind = kinds.find((known) => known === failure.kind) ?? 'crash';
  return { failure: { kind, message: String(failure.message) } };
}
