import { alarms } from './alarms.ts';
import { buckets } from './buckets.ts';
import { canaries } from './canaries.ts';
import { dashboards } from './dashboards.ts';
import { deadLetters } from './dead-letters.ts';
import { distributions } from './distributions.ts';
import { logGroups } from './log-groups.ts';
import { metrics } from './metrics.ts';
import { roles } from './roles.ts';
import { routes } from './routes.ts';
import type { Rule } from './rule.ts';
import { secrets } from './secrets.ts';
import { sources } from './sources.ts';
import { websockets } from './websockets.ts';
import { wildcards } from './wildcards.ts';

/** The project's rules for packaged templates, by name. */
export const rules: Record<string, Rule> = {
  alarms,
  buckets,
  canaries,
  dashboards,
  deadLetters,
  distributions,
  logGroups,
  metrics,
  roles,
  routes,
  secrets,
  sources,
  websockets,
  wildcards,
};
