import { logger } from '../../observability/index.ts';
import { Problem } from '../problem.ts';
import type { RawRequest, RouteLimit } from '../route.ts';
import type { Limit } from './limit.ts';
import type { LimitCounter, Usage } from './limit-counter.ts';
import { type LimitUsage, limitHeaders } from './limit-headers.ts';

/** Counts one request in several limits, and knows what its answer says about them. */
export function requestLimits(limits: readonly RouteLimit[], counter: LimitCounter, request: RawRequest) {
  const usages = new Map<RouteLimit, Usage>();
  const known = (): LimitUsage[] => limits.map((limit) => ({ limit, usage: usages.get(limit) }));
  const isRefused = () => [...usages.values()].some(({ isExceeded }) => isExceeded);

  /**
   * Counts in the order of the limits, and stops at the first that refuses: a caller who has used up the first one cannot
   * use up the next, which may be somebody else's.
   */
  async function count(): Promise<void> {
    for (const limit of limits) {
      usages.set(limit, await counter.count(limit, await limit.keyOf(request)));
      if (!isRefused()) continue;
      await readRest();
      throw tooManyRequests(longestWait(known()));
    }
  }

  /** The request has been handled: failing to read a header's value must not turn its answer into an error. */
  async function readRest(): Promise<void> {
    for (const limit of limits.filter((each) => !usages.has(each))) {
      try {
        usages.set(limit, await counter.read(limit, await limit.keyOf(request)));
      } catch (error) {
        logger.error('The usage of a limit could not be read', { limit: limit.name, error });
      }
    }
  }

  async function headersOf(status: number): Promise<Record<string, string>> {
    // How often an address or the like is used is nobody else's business until it is refused.
    if (!limits.every(({ isPersonal }) => isPersonal)) {
      return limitHeaders(known().map(isRefused() ? onlyIfUsedUp : withoutUsage));
    }
    // After a fault, reading the usage would most likely fail too.
    if (usages.size === 0 && request.caller !== undefined && status < 500) await readRest();
    return limitHeaders(known());
  }

  /** The wait of a problem that the controller found, unless a limit that is used up makes it longer. */
  function retryAfter({ status, headers }: Problem): Record<string, string> {
    const wait = longestWait(known())?.usage.resetsIn ?? 0;
    const isLonger = status === 429 && wait > Number(headers['retry-after'] ?? Number.POSITIVE_INFINITY);
    return isLonger ? { 'retry-after': String(wait) } : {};
  }

  return { count, headersOf, retryAfter };
}

const withoutUsage = ({ limit }: LimitUsage): LimitUsage => ({ limit, usage: undefined });
const onlyIfUsedUp = ({ limit, usage }: LimitUsage): LimitUsage =>
  usage?.remaining === 0 ? { limit, usage } : { limit, usage: undefined };

/** The used-up limit that starts anew last: only then does the next request succeed. */
function longestWait(usages: readonly LimitUsage[]): { limit: Limit; usage: Usage } | undefined {
  return usages
    .flatMap(({ limit, usage }) => (usage?.remaining === 0 ? { limit, usage } : []))
    .sort((a, b) => b.usage.resetsIn - a.usage.resetsIn)[0];
}

function tooManyRequests(refusing: { limit: Limit; usage: Usage } | undefined): Problem {
  if (!refusing) return new Problem('too-many-requests');
  const { max, per } = refusing.limit;
  const { resetsIn } = refusing.usage;
  return new Problem('too-many-requests', {
    detail: `At most ${counted(max, 'request')} per ${per}. Try again in ${counted(resetsIn, 'second')}.`,
    headers: { 'retry-after': String(resetsIn) },
  });
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
