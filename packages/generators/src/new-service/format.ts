import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const biome = join(import.meta.dirname, '../../../../node_modules/.bin/biome');

/** Brings `files`, from `root`, into the form that `npm run check` asks for: how long names are, and how they sort, counts. */
export function format(root: string, files: readonly string[]): void {
  const code = files.filter((file) => /\.(ts|json)$/.test(file));
  execFileSync(biome, ['check', '--write', ...code], { cwd: root, stdio: 'pipe' });
}
