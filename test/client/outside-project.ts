import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../repository/tracked-files.ts';
import { cleanEnvironment } from './clean-environment.ts';
import { runProgram } from './run-program.ts';

const projects = join(import.meta.dirname, 'projects');

/** An app in a folder outside the repository that has installed the packed client. */
export interface OutsideProject {
  folder: string;
  /** Runs `npm <words>` in the folder, and returns what it prints. */
  npm(words: readonly string[], environment?: Record<string, string>): Promise<string>;
  /** Runs a program in the folder, and returns what it prints. */
  execute(file: string, words: readonly string[], environment?: Record<string, string>): Promise<string>;
  remove(): void;
}

/** Packs the client with `npm pack`, and returns the path of the tarball. */
export async function packClient(destination: string): Promise<string> {
  const words = ['pack', '--silent', '--workspace', '@moim/client', '--pack-destination', destination];
  const printed = await runProgram('npm', words, root, process.env);
  return join(destination, printed.trim().split('\n').at(-1) ?? '');
}

/** Copies a project of `test/client/projects` outside the repository, and installs the tarball and its packages. */
export async function createProject(name: string, tarball: string): Promise<OutsideProject> {
  const folder = mkdtempSync(join(tmpdir(), `moim-client-${name}-`));
  cpSync(join(projects, name), folder, { recursive: true });
  if (existsSync(join(folder, 'src'))) cpSync(join(projects, 'story.ts'), join(folder, 'src/story.ts'));
  const clean = cleanEnvironment();
  const execute = (file: string, words: readonly string[], environment: Record<string, string> = {}) =>
    runProgram(file, words, folder, { ...clean, ...environment });
  await execute('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball]);
  return {
    folder,
    execute,
    npm: (words, environment) => execute('npm', words, environment),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
