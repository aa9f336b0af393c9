import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Next to `src/`, both in the repository and in the deployed bundle; `npm install` fills it. */
const folder = join(import.meta.dirname, '..', 'assets');

/** The files of Swagger UI that are served, with their content types. */
export const assetTypes: ReadonlyMap<string, string> = new Map([
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['initializer.js', 'text/javascript; charset=utf-8'],
  ['favicon-32x32.png', 'image/png'],
]);

/** Reads a file of Swagger UI, compressed with gzip. */
export async function readAsset(name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, `${name}.gz`));
  } catch (cause) {
    throw new Error(`services/docs/assets has no ${name}.gz: run "npm run swagger-ui".`, { cause });
  }
}
