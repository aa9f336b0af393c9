import { basename, dirname, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Project } from '../config/load-config.ts';

/** What changed files mean for the running stack. */
export interface Change {
  /** Services whose functions must reload; `all` after a change of shared code. */
  services: Set<string> | 'all';
  /** A serverless.yml, or a file that it includes, has changed. */
  configuration: boolean;
  /** For the terminal. */
  files: string[];
}

const ignored =
  /(^|\/)(node_modules|\.serverless|\.esbuild|\.local|\.git|coverage|test)(\/|$)|\.test\.ts$|~$|\.sw[a-z]$/;

const isIn = (folder: string, file: string): boolean =>
  folder === '.' || file === folder || file.startsWith(`${folder}/`);

/** The service that a file belongs to by this pattern, and the path within it. */
function ownerOf(pattern: string, file: string): [service: string, path: string] | undefined {
  const folder = basename(pattern) === '*' ? dirname(pattern) : pattern;
  if (!isIn(folder, file)) return undefined;
  const path = folder === '.' ? file : file.slice(folder.length + 1);
  if (folder === pattern) return [basename(folder), path];
  const [service = '', ...rest] = path.split('/');
  return [service, rest.join('/')];
}

/** Whether a path within a service is configuration rather than code. */
const isConfiguration = (path: string): boolean => !path.startsWith('src/') && /\.(yml|json)$/.test(path);

/** Adds `file` (relative to the project, with `/`) to `change`. */
function note({ services, sharedCode, sharedConfiguration }: Project, change: Change, file: string): void {
  change.files.push(file);
  const owner = services.map((pattern) => ownerOf(pattern, file)).find((one) => one !== undefined);
  if (sharedConfiguration.some((one) => isIn(one, file))) change.configuration = true;
  else if (sharedCode.some((one) => isIn(one, file))) change.services = 'all';
  else if (owner && isConfiguration(owner[1])) change.configuration = true;
  else if (owner && change.services !== 'all') change.services.add(owner[0]);
}

const nothing = (): Change => ({ services: new Set(), configuration: false, files: [] });

// chokidar drops a second change of a file within 50 ms; reloading earlier could miss it.
const quietMilliseconds = 60;

/**
 * Reports changes of services, shared code and shared configuration, once no further change follows for 60 ms. Resolves
 * when it watches, with a function that stops it.
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
