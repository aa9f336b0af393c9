import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidNames, type ServiceNames } from './names.ts';
import { renameText } from './rename.ts';

/** Where route tables and schemas give ids that must be unique in `openapi.json`. */
const declared = /\b(?:id|operationId): '(\w+)'|\bpageOf\([^)]*'(\w+)'\)/g;

const idsIn = (code: string): string[] =>
  [...code.matchAll(declared)].map(([, id, page]) => id ?? page ?? '');

/** The ids of `openapi.json`, which also has those of common/. */
async function describedIds(root: string): Promise<string[]> {
  const file = join(root, 'openapi.json');
  if (!existsSync(file)) return [];
  const { components, paths } = JSON.parse(await readFile(file, 'utf8'));
  const operations = Object.values(paths).flatMap((path) => Object.values(Object(path)));
  return [...Object.keys(components.schemas), ...operations.map((one) => String(Object(one).operationId))];
}

/**
 * Throws {@link InvalidNames} if a schema or operation of the new service would have an id that another one has: the API
 * description could not be generated. `files` are those of the template.
 */
export async function refuseTakenIds(
  root: string,
  names: ServiceNames,
  files: readonly string[],
): Promise<void> {
  const taken = new Set(await describedIds(root));
  for await (const file of glob('services/*/src/**/*.ts', { cwd: root })) {
    for (const id of idsIn(await readFile(join(root, file), 'utf8'))) taken.add(id);
  }
  const code = files.filter((file) => file.endsWith('.ts'));
  const wanted = await Promise.all(
    code.map(async (file) => idsIn(renameText(await readFile(file, 'utf8'), names))),
  );
  const clashes = wanted.flat().filter((id) => taken.has(id));
  if (clashes.length > 0) {
    throw new InvalidNames(
      `The API already has schemas or operations named ${clashes.join(', ')}. Choose another name than "${names.thing}".`,
    );
  }
}
