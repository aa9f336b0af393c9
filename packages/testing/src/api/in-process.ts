import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpHandler, Router } from '@moim/common/http';
import { type Claims, invoke } from '@moim/common/http/testing';
import { createRemoteJWKSet, jwtVerify } from 'jose';

interface Service {
  router: Router;
  api: HttpHandler;
}

const servicesFolder = join(import.meta.dirname, '../../../../services');
let services: Promise<Service[]> | undefined;
let keys: ReturnType<typeof createRemoteJWKSet> | undefined;

/**
 * Sends a request to the services' functions in this process, so that coverage includes them. Everything behind the
 * gateway is real: the functions, DynamoDB Local and the user pool.
 */
export async function sendInProcess(request: Request): Promise<Response> {
  services ??= loadServices();
  const { pathname } = new URL(request.url);
  const serving = (isItsPath: (template: string, path: string) => boolean) => (known: Service[]) =>
    known.find(({ router }) => router.routes.some(({ path }) => isItsPath(path, pathname)));
  // As at the gateway, where a service's catch-all comes after the routes of others below its path.
  const service = serving(matches)(await services) ?? serving(hasSameService)(await services);
  if (!service) return new Response(null, { status: 404 });
  return invoke(service.api, service.router.routes, request, await claimsOf(request));
}

async function loadServices(): Promise<Service[]> {
  const loaded = await importServices();
  // Once the routers are made: each refuses the maxima of other services, which share this environment.
  process.env.LIMITS ??= JSON.stringify(await maximaOfStage());
  return loaded;
}

/** What the stage of the local AWS overrides: the maximum of each limit by name. */
async function maximaOfStage(): Promise<object> {
  const { readStageFile } = await import('@moim/serverless-plugin/stages');
  const { limits } = readStageFile(join(servicesFolder, '..'), 'dev');
  return Object.assign({}, ...Object.values(typeof limits === 'object' && limits !== null ? limits : {}));
}

async function importServices(): Promise<Service[]> {
  const folders = (await readdir(servicesFolder)).map((name) => join(servicesFolder, name, 'src'));
  return Promise.all(
    folders
      .filter((folder) => existsSync(join(folder, 'router.ts')))
      .map(async (folder) => {
        const [{ router }, { api }]: [Pick<Service, 'router'>, Pick<Service, 'api'>] = await Promise.all([
          import(join(folder, 'router.ts')),
          import(join(folder, 'index.ts')),
        ]);
        return { router, api };
      }),
  );
}

/** Whether a path is one of a route's, `/v1/users/{userId}`. */
function matches(template: string, pathname: string): boolean {
  const [wanted, given] = [template.split('/'), pathname.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith('{') ? given[index] !== '' : part === given[index]))
  );
}

/** Whether two paths belong to the same service, such as `/v1/users` or `/docs`. */
function hasSameService(template: string, pathname: string): boolean {
  const depth = template.startsWith('/v1/') ? 3 : 2;
  return template.split('/').slice(0, depth).join('/') === pathname.split('/').slice(0, depth).join('/');
}

async function claimsOf(request: Request): Promise<Claims | undefined> {
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!token) return undefined;
  keys ??= createRemoteJWKSet(new URL(process.env.USER_POOL_JWKS_URL ?? ''));
  try {
    const { payload } = await jwtVerify(token, keys);
    return Object.fromEntries(
      Object.entries(payload).map(([name, value]) => [
        name,
        Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
      ]),
    );
  } catch {
    return undefined;
  }
}
