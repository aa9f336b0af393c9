import type { AppBucket } from '../app-files/app-bucket.ts';
import { type AppFile, manifestKey } from '../app-files/release.ts';

/** An app's bucket in memory, which records what is written. */
export interface FakeAppBucket extends AppBucket {
  /** The keys in it, with the time at which each was written. */
  written: Map<string, Date>;
  /** The keys that were put, in order. */
  puts: string[];
}

/** Makes a bucket that holds the given releases, by their files; `failAt` makes the put of that number fail. */
export function fakeAppBucket(
  releases: Readonly<Record<string, readonly string[]>> = {},
  { at = new Date(0), failAt = Number.POSITIVE_INFINITY }: { at?: Date; failAt?: number } = {},
): FakeAppBucket {
  const manifests = new Map(Object.entries(releases));
  const keys = [...manifests].flatMap(([release, files]) => [...files, manifestKey(release)]);
  const written = new Map(keys.map((key) => [key, at]));
  const puts: string[] = [];
  return {
    written,
    puts,
    list: async () => new Map(written),
    put: async ({ key }: AppFile) => {
      puts.push(key);
      if (puts.length === failAt) throw new Error('crash');
      written.set(key, new Date());
    },
    delete: async (some) => {
      for (const key of some) written.delete(key);
    },
    filesOf: async (release) => [...(manifests.get(release) ?? [])],
  };
}
