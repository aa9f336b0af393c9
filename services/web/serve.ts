import type { FrontModule } from '@moim/local-aws';

/**
 * Serves the app on the local AWS: from its sources, with hot module replacement, or with `WEB_BUILT=1` as it was built and
 * with the headers that it has on AWS.
 */
export const startFront: FrontModule['startFront'] = async (server) => {
  if (process.env.WEB_BUILT) return (await import('./serve-built.ts')).startBuilt();
  return (await import('./serve-sources.ts')).startSources(server);
};
