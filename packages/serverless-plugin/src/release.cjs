// @ts-check
'use strict';

const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { basename, extname, join, relative, sep } = require('node:path');

/**
 * @typedef {object} ReleaseFile
 * @property {string} key in the bucket
 * @property {string} file its path on this machine
 * @property {string} contentType
 * @property {string} cacheControl
 */

/**
 * @typedef {object} Release
 * @property {string} id the hash of its files
 * @property {ReleaseFile[]} files the files that other files name, and then those that name them
 */

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A name with a hash always means the same content. */
const immutable = 'public, max-age=31536000, immutable';

/** Browsers ask each time. CloudFront need not: the key of a release's file has the same content for ever. */
const revalidated = 'public, max-age=0, must-revalidate, s-maxage=31536000';

/** @param {string} path */
function contentTypeOf(path) {
  const found = contentTypes[extname(path)];
  if (found !== undefined) return found;
  throw new Error(
    `The app has a file of unknown type: ${path}. Add its type to packages/serverless-plugin/src/release.cjs.`,
  );
}

/**
 * What packaging a service builds: the folder of its app, which a deployment uploads to a bucket. Files in `assets/` have
 * hashes in their names, and keep them. All others belong to one release.
 *
 * @param {string} folder the service's folder
 * @returns {Release}
 */
function readRelease(folder) {
  const dist = join(folder, 'app/dist');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(
      `services/${basename(folder)}/app/dist has no app: run \`npm run build --workspace @moim/${basename(folder)}\``,
    );
  }
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(dist, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  const id = hash.digest('hex').slice(0, 16);
  const files = paths.map((path) => {
    const isAsset = path.startsWith('assets/');
    return {
      key: isAsset ? path : `releases/${id}/${path}`,
      file: join(dist, path),
      contentType: contentTypeOf(path),
      cacheControl: isAsset ? immutable : revalidated,
    };
  });
  const isAsset = (/** @type {ReleaseFile} */ { key }) => key.startsWith('assets/');
  return { id, files: [...files.filter(isAsset), ...files.filter((file) => !isAsset(file))] };
}

module.exports = { readRelease };
