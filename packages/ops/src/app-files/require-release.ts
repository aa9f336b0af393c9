import type { Target } from '../cloudformation/target.ts';
import type { Template } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { findAppBucket } from './app-bucket.ts';
import { manifestKey, releaseIn } from './release.ts';

/** Refuses to go back to a template whose app is not completely in the bucket. */
export async function requireRelease(service: string, template: Template, target: Target): Promise<void> {
  const release = releaseIn(template);
  if (release === undefined) return;
  const bucket = await findAppBucket(service, target);
  const present = (await bucket?.list()) ?? new Map<string, Date>();
  const key = manifestKey(release);
  const files = bucket && present.has(key) ? await bucket.filesOf(release) : [key];
  const missing = files.filter((file) => !present.has(file));
  if (missing.length === 0) return;
  throw new Refusal(
    'not-ready',
    `${service} cannot go back to the release ${release}: the bucket lacks ${missing.length} of its files, ${missing[0]} first. ` +
      'Check out its commit and deploy that.',
  );
}
