import type { ControllerResult } from '../controller-result.ts';
import type { RawRequest, Route } from '../route.ts';
import { toProblem } from '../to-problem.ts';
import type { LimitCounter } from './limit-counter.ts';
import { requestLimits } from './request-limits.ts';
import { atStage } from './stage-limits.ts';

/**
 * Runs a request under the limits of its route, if it has any. `work` calls `count` once the request is valid and not
 * the repetition of an answered one; `count` throws `too-many-requests` with `Retry-After`. Every answer, problems
 * included, gets the limits' headers.
 */
export async function withLimits(
  { limits = [] }: Pick<Route, 'limits'>,
  counter: LimitCounter | undefined,
  request: RawRequest,
  work: (count: () => Promise<void>) => Promise<ControllerResult>,
): Promise<ControllerResult> {
  if (limits.length === 0 || !counter) return work(async () => {});
  const { count, headersOf, retryAfter } = requestLimits(limits.map(atStage), counter, request);
  try {
    const { headers, ...result } = await work(count);
    return { ...result, headers: { ...headers, ...(await headersOf(result.status)) } };
  } catch (error) {
    const problem = toProblem(error);
    throw problem.withHeaders({ ...(await headersOf(problem.status)), ...retryAfter(problem) });
  }
}
