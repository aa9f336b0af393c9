import { deploymentsOf } from '../cloudformation/deployments.ts';
import { deployedTemplate } from '../cloudformation/stacks.ts';
import type { Target } from '../cloudformation/target.ts';
import type { Template } from '../plan/template.ts';
import { findAppBucket } from './app-bucket.ts';
import { pruneReleases } from './prune.ts';
import { filesToServe, releaseIn } from './release.ts';
import { uploadMissing } from './upload.ts';

/** Uploads what the bucket lacks of the packaged release. Does nothing before the first deployment: there is no bucket. */
export async function uploadRelease(service: string, packaged: Template, target: Target): Promise<void> {
  const files = filesToServe(service, packaged);
  const bucket = files.length > 0 ? await findAppBucket(service, target) : undefined;
  if (!bucket) return;
  const uploaded = await uploadMissing(bucket, files);
  if (uploaded.length > 0) console.error(`${service}: uploaded ${uploaded.length} files of its app`);
}

/** Deletes the files that neither the deployed release nor one to roll back to needs. */
export async function pruneApp(service: string, target: Target): Promise<void> {
  const served = releaseIn(await deployedTemplate(service, target));
  const bucket = served === undefined ? undefined : await findAppBucket(service, target);
  if (served === undefined || !bucket) return;
  const templates = (await deploymentsOf(service, target)).map(({ template }) => template());
  const former = (await Promise.all(templates)).flatMap((template) => releaseIn(template) ?? []);
  const pruned = await pruneReleases(bucket, new Set([served, ...former]));
  if (pruned.length > 0)
    console.error(`${service}: deleted ${pruned.length} files of old releases of its app`);
}
