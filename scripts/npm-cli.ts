import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

const isCli = (file: string): boolean => basename(file) === 'npm-cli.js' && existsSync(file);

/**
 * The path of npm's own JavaScript file: run it with Node. Windows cannot execute `npm` as a file; there it is a batch
 * script, which only a shell runs.
 *
 * @param environment npm's own `npm_execpath`, or the PATH on which npm lies
 * @throws Error when npm is neither the program that runs the script nor on the PATH
 */
export function npmCli(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const { npm_execpath: running = '', PATH, Path } = environment;
  if (isCli(running)) return running;
  for (const folder of (PATH ?? Path ?? '').split(delimiter)) {
    // Elsewhere than under Windows, `npm` is a link to the file; there, npm is installed beside its batch script.
    const link = join(folder, 'npm');
    const linked = existsSync(link) ? realpathSync(link) : '';
    const beside = join(folder, 'node_modules/npm/bin/npm-cli.js');
    const found = [linked, beside].find(isCli);
    if (found !== undefined) return found;
  }
  throw new Error('npm was not found on the PATH: install Node.js with npm, then run `npm run sharp-layer`.');
}
