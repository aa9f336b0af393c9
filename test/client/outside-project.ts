import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const projects = join(import.meta.dirname, 'projects');

/** An app in a folder of its own, outside the repository, that has installed the packed client. */
export interface OutsideProject {
  folder: string;
  /** Runs `npm <words>` in the folder, and returns what it prints. */
  npm(words: string[], environment?: Record<string, string>): Promise<string>;
  /** Runs a program of the app's own node_modules, and returns what it prints. */
  execute(file: string, words: string[], environment?: Record<string, string>): Promise<string>;
  remove(): void;
}

/** The environment without what npm sets for the scripts that it runs, nor this repository's programs. */
function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:INIT_CWD|NODE|NODE_OPTIONS|npm_(?!config_(?:registry|cafile|cache)).*)$/i.test(name),
  );
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(root));
  return {
    ...Object.fromEntries(kept.map(([name, value = '']) => [name, value])),
    PATH: path.join(delimiter),
  };
}

/** What a program prints. Throws an Error with all of it when the program fails. */
function output(file: string, words: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, words, { cwd, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${file} ${words.join(' ')} failed:\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}

/** Packs the client as `npm pack` does, and returns the path of the tarball. */
export async function packClient(destination: string): Promise<string> {
  const words = ['pack', '--silent', '--workspace', '@moim/client', '--pack-destination', destination];
  const stdout = await output('npm', words, root, process.env);
  return join(destination, stdout.trim().split('\n').at(-1) ?? '');
}

/** Copies a project of `test/client/projects` outside the repository, and installs the tarball and its packages. */
export async function createProject(name: string, tarball: string): Promise<OutsideProject> {
  const folder = mkdtempSync(join(tmpdir(), `moim-client-${name}-`));
  cpSync(join(projects, name), folder, { recursive: true });
  if (existsSync(join(folder, 'src'))) cpSync(join(projects, 'story.ts'), join(folder, 'src/story.ts'));
  const clean = cleanEnvironment();
  const execute = (file: string, words: string[], environment: Record<string, string> = {}) =>
    output(file, words, folder, { ...clean, ...environment });
  await execute('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball]);
  return {
    folder,
    execute,
    npm: (words, environment) => execute('npm', words, environment),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
