import type { Route } from '../http/route.ts';
import type { headers } from './shared-components.ts';

/** The headers of a route's limit in a response with this status. */
export function limitHeaders(
  { limit }: Pick<Route, 'limit'>,
  status: number,
): Readonly<Record<string, keyof typeof headers>> {
  if (!limit) return {};
  const isShown = limit.isPersonal ? status !== 401 : status === 429;
  return { 'RateLimit-Policy': 'RateLimitPolicy', ...(isShown ? { RateLimit: 'RateLimit' } : {}) };
}
