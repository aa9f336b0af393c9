import { basename, dirname, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Project } from '../config/load-config.ts';

/** What a changed file means for the running stack. */
export interface Change {
  /** Services whose functions must be loaded again; `all` after a change in code that they share. */
  services: Set<string> | 'all';
  /** A serverless.yml or what it is made of has changed. */
  configuration: boolean;
  /** For the terminal. */
  files: string[];
}

const ignored =
  /(^|\/)(node_modules|\.serverless|\.esbuild|\.local|\.git|coverage|test)(\/|$)|\.test\.ts$|~$|\.sw[a-z]$/;

const isIn = (folder: string, file: string): boolean =>
  folder === '.' || file === folder || file.startsWith(`${folder}/`);

/** The service that a file belongs to, as the pattern says, and the file as seen from there. */
function ownerOf(pattern: string, file: string): [service: string, path: string] | undefined {
  const folder = basename(pattern) === '*' ? dirname(pattern) : pattern;
  if (!isIn(folder, file)) return undefined;
  const path = folder === '.' ? file : file.slice(folder.length + 1);
  if (folder === pattern) return [basename(folder), path];
  const [service = '', ...rest] = path.split('/');
  return [service, rest.join('/')];
}

/** Of a service: what stands beside its code. */
const isConfiguration = (path: string): boolean => !path.startsWith('src/') && /\.(yml|json)$/.test(path);

/** Adds what `file` (relative to the project, with `/`) means to `change`. */
function note({ services, sharedCode, sharedConfiguration }: Project, change: Change, file: string): void {
  change.files.push(file);
  const owner = services.map((pattern) => ownerOf(pattern, file)).find((one) => one !== undefined);
  if (sharedConfiguration.some((one) => isIn(one, file))) change.configuration = true;
  else if (sharedCode.some((one) => isIn(one, file))) change.services = 'all';
  else if (owner && isConfiguration(owner[1])) change.configuration = true;
  else if (owner && change.services !== 'all') change.services.add(owner[0]);
}

const nothing = (): Change => ({ services: new Set(), configuration: false, files: [] });

// The watcher swallows a second change of one file within 50 ms, so what is loaded earlier could miss it.
const quietMilliseconds = 60;

/**
 * Tells of changes in the services, the code that they share and the shared configuration, once nothing has changed for
 * a moment. Resolves when it watches; gives what ends it.
 */
export async function watchProject(
  project: Project,
  changed: (change: Change) => void,
): Promise<() => Promise<void>> {
  const { folder, services, sharedCode, sharedConfiguration } = project;
  const roots = services.map((pattern) => (basename(pattern) === '*' ? dirname(pattern) : pattern));
  const watcher = watch([...roots, ...sharedCode, ...sharedConfiguration], {
    cwd: folder,
    ignoreInitial: true,
    ignored: (path) => ignored.test(relative(folder, path).split(sep).join('/')),
  });
  let pending = nothing();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    note(project, pending, path.split(sep).join('/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const change = pending;
      pending = nothing();
      changed(change);
    }, quietMilliseconds);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
