import type { Problem } from '@moim/client';

/** Why a request failed: the API's problem, or no answer at all. */
export type Failure = Problem | 'unreachable';

export type Answer<Data> = { ok: true; data: Data } | { ok: false; failure: Failure };

/** Waits for the answer to a request. Never throws: a request without an answer is a failure like others. */
export async function ask<Data>(
  request: Promise<{ data?: Data; error?: Problem | undefined; response: Response }>,
): Promise<Answer<Data | undefined>> {
  try {
    const { data, error } = await request;
    return error ? { ok: false, failure: error } : { ok: true, data };
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
}

/** As `ask`, for a request whose answer has a body. */
export async function askFor<Data>(
  request: Promise<{ data?: Data; error?: Problem | undefined; response: Response }>,
): Promise<Answer<Data>> {
  const answer = await ask(request);
  if (!answer.ok) return answer;
  return answer.data === undefined ? { ok: false, failure: 'unreachable' } : { ok: true, data: answer.data };
}

export const isProblem = (failure: Failure | undefined, name: string): boolean =>
  typeof failure === 'object' && failure.type === `/docs/problems#${name}`;

/**
 * Repeats a request for some seconds while it is a conflict: services hear of a new file a moment after it is ready.
 */
export async function askUntilKnown<Data>(request: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await request();
    if (answer.ok || !isProblem(answer.failure, 'conflict') || attempt === 12) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
  }
}
