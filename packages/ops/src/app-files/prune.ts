import type { AppBucket } from './app-bucket.ts';
import { manifestKey } from './release.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** `a1b2` for `manifests/a1b2.json` */
const releaseOf = (key: string): string | undefined => /^manifests\/(.+)\.json$/.exec(key)?.[1];

/**
 * Deletes what no kept release names, and returns the keys. Leaves what was uploaded during the last day alone, with all
 * that a release of that day names: another run may be about to deploy it.
 *
 * @param kept the release that is served, and those that a rollback may return to
 */
export async function pruneReleases(
  bucket: AppBucket,
  kept: ReadonlySet<string>,
  now = Date.now(),
): Promise<string[]> {
  const present = await bucket.list();
  const isNew = (written: Date): boolean => now - written.getTime() < dayMs;
  const named = new Set<string>();
  for (const [key, written] of present) {
    const release = releaseOf(key);
    if (release === undefined || !(kept.has(release) || isNew(written))) continue;
    named.add(manifestKey(release));
    for (const file of await bucket.filesOf(release)) named.add(file);
  }
  const old = [...present].flatMap(([key, written]) => (named.has(key) || isNew(written) ? [] : [key]));
  await bucket.delete(old);
  return old;
}
