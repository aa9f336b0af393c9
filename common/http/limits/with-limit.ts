import { logger } from '../../observability/index.ts';
import type { ControllerResult } from '../controller-result.ts';
import { Problem } from '../problem.ts';
import type { RawRequest, Route } from '../route.ts';
import { toProblem } from '../to-problem.ts';
import type { Limit } from './limit.ts';
import type { LimitCounter, Usage } from './limit-counter.ts';
import { limitHeaders } from './limit-headers.ts';
import { atStage } from './stage-limits.ts';

/**
 * Runs a request under the limit of its route, if it has one. `work` calls `count` once the request is valid and not
 * the repetition of an answered one; `count` throws `too-many-requests` with `Retry-After`. Every answer, problems
 * included, gets the limit's headers.
 */
export async function withLimit(
  route: Pick<Route, 'limit'>,
  counter: LimitCounter | undefined,
  request: RawRequest,
  work: (count: () => Promise<void>) => Promise<ControllerResult>,
): Promise<ControllerResult> {
  if (!route.limit || !counter) return work(async () => {});
  const limit = atStage(route.limit);
  let usage: Usage | undefined;

  async function count(): Promise<void> {
    usage = await counter?.count(limit, limit.keyOf(request));
    if (usage?.isExceeded) throw tooManyRequests(limit, usage);
  }

  async function headersOf(status: number): Promise<Record<string, string>> {
    // How often an address or the like is used is nobody else's business until it is refused.
    if (!limit.isPersonal) return limitHeaders(limit, usage?.isExceeded ? usage : undefined);
    // After a fault, reading the usage would most likely fail too.
    const isReadable = usage === undefined && request.caller !== undefined && status < 500;
    return limitHeaders(limit, isReadable ? await readUsage() : usage);
  }

  /** The request has been handled: failing to read a header's value must not turn its answer into an error. */
  async function readUsage(): Promise<Usage | undefined> {
    try {
      return await counter?.read(limit, limit.keyOf(request));
    } catch (error) {
      logger.error('The usage of a limit could not be read', { limit: limit.name, error });
      return undefined;
    }
  }

  try {
    const { headers, ...result } = await work(count);
    return { ...result, headers: { ...headers, ...(await headersOf(result.status)) } };
  } catch (error) {
    const problem = toProblem(error);
    throw problem.withHeaders(await headersOf(problem.status));
  }
}

function tooManyRequests({ max, per }: Limit, { resetsIn }: Usage): Problem {
  return new Problem('too-many-requests', {
    detail: `At most ${counted(max, 'request')} per ${per}. Try again in ${counted(resetsIn, 'second')}.`,
    headers: { 'retry-after': String(resetsIn) },
  });
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
