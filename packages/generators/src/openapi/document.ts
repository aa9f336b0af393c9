import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Router } from '@moim/common/http';
import { openApiDocument } from '@moim/common/openapi';
import packageJson from '../../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../../..');

const description = `Sign up, confirm and sign in under **auth**, then send the access token with every request:
press *Authorize* here, or set \`Authorization: Bearer …\`. Errors are \`application/problem+json\`; see
[/docs/problems](/docs/problems).`;

/** Generates the API description from the route tables of all services. */
export async function generateDocument(): Promise<object> {
  const about = { title: 'Moim', version: packageJson.version, description };
  return openApiDocument(about, await loadRouters());
}

/** Loads the routers of all services that have one, in the order of their names. */
async function loadRouters(): Promise<Router[]> {
  const services = (await readdir(join(root, 'services'))).sort();
  const files = services.map((name) => join(root, 'services', name, 'src/router.ts')).filter(existsSync);
  const modules: { router: Router }[] = await Promise.all(files.map((file) => import(file)));
  return modules.map(({ router }) => router);
}
