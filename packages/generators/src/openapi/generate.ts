import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Router } from '@moim/common/http';
import { openApiDocument } from '@moim/common/openapi';
import openapiTS, { astToString } from 'openapi-typescript';
import packageJson from '../../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../../..');

/** A generated file: its path from the root of the repository, and its content. */
export interface GeneratedFile {
  path: string;
  content: string;
}

const description = `Sign up, confirm and sign in under **auth**, then send the access token with every request:
press *Authorize* here, or set \`Authorization: Bearer …\`. Errors are \`application/problem+json\`; see
[/docs/problems](/docs/problems).`;

/** Generates `openapi.json` and the client's types from the route tables of all services. */
export async function generateApiFiles(): Promise<GeneratedFile[]> {
  const document = openApiDocument(
    { title: 'Moim', version: packageJson.version, description },
    await loadRouters(),
  );
  const json = `${escapeInvisible(JSON.stringify(document, null, 2))}\n`;
  return [
    { path: 'openapi.json', content: json },
    {
      path: 'clients/typescript/schema.d.ts',
      content: astToString(await openapiTS(withoutGatewayMessages(json))),
    },
  ];
}

/** Leaves only problems as errors: the client turns the responses that API Gateway generates into problems. */
function withoutGatewayMessages(json: string): string {
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  const document: unknown = JSON.parse(json, (keyword, value) => {
    if (keyword === 'GatewayMessage') return undefined;
    if (keyword !== 'content' || !JSON.stringify(value).includes('schemas/GatewayMessage')) return value;
    return { 'application/problem+json': value['application/problem+json'] ?? problem };
  });
  return JSON.stringify(document);
}

/** Escapes characters that editors do not show or that reorder text. */
function escapeInvisible(json: string): string {
  return json.replace(
    /[\u007f-\u00a0\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Loads the routers of all services that have one, in the order of their names. */
async function loadRouters(): Promise<Router[]> {
  const services = (await readdir(join(root, 'services'))).sort();
  const files = services.map((name) => join(root, 'services', name, 'src/router.ts')).filter(existsSync);
  const modules: { router: Router }[] = await Promise.all(files.map((file) => import(file)));
  return modules.map(({ router }) => router);
}
