import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const biome = join(import.meta.dirname, '../../../../node_modules/.bin/biome');

/** Formats `files`, relative to `root`. The length and the order of names affect line breaks and the order of imports. */
export function format(root: string, files: readonly string[]): void {
  const code = files.filter((file) => /\.(ts|json)$/.test(file));
  execFileSync(biome, ['check', '--write', ...code], { cwd: root, stdio: 'pipe' });
}
