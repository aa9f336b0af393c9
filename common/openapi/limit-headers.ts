import type { Route } from '../http/route.ts';
import type { headers } from './shared-components.ts';

/** The headers of a route's limits in a response with this status. */
export function limitHeaders(
  { limits = [] }: Pick<Route, 'limits'>,
  status: number,
): Readonly<Record<string, keyof typeof headers>> {
  if (limits.length === 0) return {};
  const isShown = limits.every(({ isPersonal }) => isPersonal) ? status !== 401 : status === 429;
  return { 'RateLimit-Policy': 'RateLimitPolicy', ...(isShown ? { RateLimit: 'RateLimit' } : {}) };
}

/** What the 429 of a route says about its limits; empty if it has none. */
export function limitsText({ limits = [] }: Pick<Route, 'limits'>): string {
  if (limits.length === 0) return '';
  const maxima = limits.map(({ name, max, per }) => `${max} requests per ${per} (\`${name}\`)`);
  return `. At most, unless the stage sets other maxima: ${maxima.join(', ')}`;
}
