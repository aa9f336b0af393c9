import { gunzipSync } from 'node:zlib';
import { Problem, type PublicRequest, RawBody } from '@moim/common/http';
import { assetTypes, readAsset } from '../assets.ts';
import { prefersGzip } from '../services/accept-encoding.ts';
import { type DescriptionKind, liveDescription } from '../services/live-description.ts';
import { problemsPage, swaggerPage } from '../services/pages.ts';

const html = 'text/html; charset=utf-8';
/** Swagger UI sets inline styles and draws its icons from data URLs; everything else is same-origin. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

export async function getDocs() {
  return { status: 200 as const, body: new RawBody(swaggerPage(), html), headers: pageHeaders };
}

const committed = {
  openapi: () => import('../../../../openapi.json', { with: { type: 'json' } }),
  asyncapi: () => import('../../../../asyncapi.json', { with: { type: 'json' } }),
};

/** The committed description, which a deployment includes; on the local AWS, one that follows the code. */
async function described(kind: DescriptionKind) {
  const project = process.env.LOCAL_AWS_PROJECT;
  const document: unknown =
    project !== undefined ? await liveDescription(project, kind) : (await committed[kind]()).default;
  const headers = { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' };
  return { status: 200 as const, body: document, headers };
}

/** Leads from the API's root to its description. With a web front, the root is the app's. */
export async function getRoot() {
  const headers = { location: '/docs', 'cache-control': 'public, max-age=300' };
  return { status: 302 as const, body: undefined, headers };
}

export async function getProblems() {
  return { status: 200 as const, body: new RawBody(problemsPage(), html), headers: pageHeaders };
}

export const getOpenApi = () => described('openapi');
export const getAsyncApi = () => described('asyncapi');

export async function getAsset({ params, headers }: PublicRequest<{ params: { name: string } }>) {
  const contentType = assetTypes.get(params.name);
  if (!contentType) throw new Problem('not-found');
  const compressed = await readAsset(params.name);
  const cached = { 'cache-control': 'public, max-age=3600', vary: 'accept-encoding' };
  return prefersGzip(headers['accept-encoding'])
    ? asset(compressed, contentType, { ...cached, 'content-encoding': 'gzip' })
    : asset(gunzipSync(compressed), contentType, cached);
}

function asset(content: Uint8Array, contentType: string, headers: Record<string, string>) {
  return { status: 200 as const, body: new RawBody(content, contentType), headers };
}
