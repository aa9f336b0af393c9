import { readFileSync } from 'node:fs';
import { readRelease } from '@moim/serverless-plugin/release';
import type { Template } from '../plan/template.ts';
import { folderOf } from '../services.ts';
import { Refusal } from '../terminal/refusal.ts';

/** An object to put into the bucket of an app. */
export interface AppFile {
  key: string;
  contentType: string;
  cacheControl: string;
  content: () => Buffer;
}

/** The key of a release's manifest, which lists the keys of all of its files. CloudFront may not read it. */
export const manifestKey = (release: string): string => `manifests/${release}.json`;

/** The release that a template serves; undefined for a service without an app. */
export function releaseIn({ Outputs = {} }: Template): string | undefined {
  const value = Outputs.Release?.Value;
  return typeof value === 'string' ? value : undefined;
}

/**
 * The files of the release that a packaged template serves, in the order to upload them: a file follows those that it names,
 * and the manifest comes last. None for a service without an app.
 *
 * @throws {Refusal} if the app was built again since then
 */
export function filesToServe(service: string, packaged: Template, folder = folderOf(service)): AppFile[] {
  const release = releaseIn(packaged);
  if (release === undefined) return [];
  const { id, files } = readRelease(folder);
  if (id !== release) {
    throw new Refusal(
      'not-ready',
      `services/${service}/app/dist was built again after it was packaged. Retry, and build nothing meanwhile.`,
    );
  }
  const manifest = Buffer.from(JSON.stringify({ files: files.map(({ key }) => key) }));
  return [
    ...files.map(({ file, ...rest }) => ({ ...rest, content: () => readFileSync(file) })),
    {
      key: manifestKey(id),
      contentType: 'application/json',
      cacheControl: 'no-store',
      content: () => manifest,
    },
  ];
}
