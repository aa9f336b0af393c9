import { type Limit, periodSeconds } from './limit.ts';
import type { Usage } from './limit-counter.ts';

/** A limit, and its usage if that is known and may be shown. */
export interface LimitUsage {
  readonly limit: Limit;
  readonly usage: Usage | undefined;
}

/**
 * The header fields of draft-ietf-httpapi-ratelimit-headers, each a list with an item per limit: the limits, and the
 * remaining requests where they are shown.
 *
 * @example limitHeaders([{ limit: { name: 'likes', max: 200, per: 'day' }, usage }])
 * // { 'ratelimit-policy': '"likes";q=200;w=86400', ratelimit: '"likes";r=199;t=3600' }
 */
export function limitHeaders(limits: readonly LimitUsage[]): Record<string, string> {
  const policies = limits.map(
    ({ limit: { name, max, per } }) => `"${name}";q=${max};w=${periodSeconds[per]}`,
  );
  const shown = limits.flatMap(({ limit: { name }, usage }) =>
    usage ? `"${name}";r=${usage.remaining};t=${usage.resetsIn}` : [],
  );
  return {
    'ratelimit-policy': policies.join(', '),
    ...(shown.length > 0 && { ratelimit: shown.join(', ') }),
  };
}
