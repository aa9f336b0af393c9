import type { Problem } from './live-error.ts';

/** What became of a request: its data, a failure that may pass, or a refusal. */
export type Outcome<Data> =
  | { kind: 'done'; data: Data }
  | { kind: 'failed'; cause: unknown; problem?: Problem; retryAfter?: number }
  | { kind: 'refused'; problem: Problem };

interface Answer<Data> {
  data?: Data;
  error?: Problem;
  response: Response;
}

/** Sends a request once. `retryAfter` is in milliseconds. */
export async function outcomeOf<Data>(request: () => Promise<Answer<Data>>): Promise<Outcome<Data>> {
  let answer: Answer<Data>;
  try {
    answer = await request();
  } catch (cause) {
    return { kind: 'failed', cause };
  }
  const { data, error: problem, response } = answer;
  if (data !== undefined) return { kind: 'done', data };
  if (!problem) return { kind: 'failed', cause: new Error(`The response ${response.status} has no body`) };
  if (!mayPass(problem)) return { kind: 'refused', problem };
  const retryAfter = retryAfterOf(response);
  return { kind: 'failed', cause: problem, problem, ...(retryAfter !== undefined && { retryAfter }) };
}

function mayPass({ status, type }: Problem): boolean {
  return status >= 500 || status === 408 || status === 429 || type === '/docs/problems#request-in-progress';
}

function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
