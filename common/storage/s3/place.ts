import { domainOf, emulatorOf } from '../../aws-request/index.ts';

/** Names of one host label work as part of the host; others break its certificate. */
const hostLabel = /^[a-z0-9][a-z0-9-]+[a-z0-9]$/;

/** Percent-encodes what a URL of S3 may not contain. */
export const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Where S3 expects requests about a bucket, or about an object in it. Emulators have no host name per bucket. */
export function placeOf(
  bucket: string,
  key: string | undefined,
  region: string,
): { origin: URL; path: string } {
  const emulator = emulatorOf('S3');
  const host = `s3.${region}.${domainOf(region)}`;
  const object = key === undefined ? '' : key.split('/').map(escaped).join('/');
  if (emulator) return { origin: emulator, path: `/${bucket}/${object}` };
  return hostLabel.test(bucket)
    ? { origin: new URL(`https://${bucket}.${host}`), path: `/${object}` }
    : { origin: new URL(`https://${host}`), path: `/${bucket}/${object}` };
}
