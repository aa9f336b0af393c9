import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format } from './format.ts';
import type { ServiceNames } from './names.ts';
import { refuseTaken } from './refuse-taken.ts';
import { renamePath, renameText } from './rename.ts';

/**
 * Creates `services/<service>` from `templates/service`, a working service for orders.
 *
 * @returns the created files, relative to `root`
 * @throws InvalidNames if a name is taken
 */
export async function createService(root: string, names: ServiceNames): Promise<string[]> {
  const target = join('services', names.service);
  const template = join(root, 'templates/service');
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  await refuseTaken(root, names, files);
  const created: string[] = [];
  for (const file of files.sort()) {
    const path = join(target, renamePath(file.slice(template.length + 1), names));
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), renameText(await readFile(file, 'utf8'), names));
    created.push(path);
  }
  format(root, created);
  return created;
}
