import { type Limit, periodSeconds } from './limit.ts';
import type { Usage } from './limit-counter.ts';

/**
 * The header fields of draft-ietf-httpapi-ratelimit-headers: the limit, and the remaining requests if their number is
 * known and may be shown.
 *
 * @example limitHeaders({ name: 'likes', max: 200, per: 'day' }, usage)
 * // { 'ratelimit-policy': '"likes";q=200;w=86400', ratelimit: '"likes";r=199;t=3600' }
 */
export function limitHeaders({ name, max, per }: Limit, usage: Usage | undefined): Record<string, string> {
  const policy = { 'ratelimit-policy': `"${name}";q=${max};w=${periodSeconds[per]}` };
  return usage ? { ...policy, ratelimit: `"${name}";r=${usage.remaining};t=${usage.resetsIn}` } : policy;
}
