import type { UrlSigner } from '../storage/index.ts';

/**
 * A URL stays the same for two minutes, so that caches can hit, and lives for three to five: people who may no longer see a
 * file have a dead URL after five minutes at the latest.
 */
const lifetime = { expiresInSeconds: 180, windowSeconds: 120 };

/** What signs the URLs of files. */
export type ShownSigner = Pick<UrlSigner, 'presignDownload'>;

/** Presigns the download of a file for someone who may see it. Signing makes no request. */
export const presignShown = (
  signer: ShownSigner,
  download: Omit<Parameters<ShownSigner['presignDownload']>[0], keyof typeof lifetime>,
) => signer.presignDownload({ ...download, ...lifetime });
