import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** What a changed file means for the running stack. */
export interface Change {
  /** Services whose functions must be loaded again; `all` after a change in common/. */
  services: Set<string> | 'all';
  /** A serverless.yml or what it is made of has changed. */
  configuration: boolean;
  /** For the terminal. */
  files: string[];
}

const ignored =
  /(^|\/)(node_modules|\.serverless|\.esbuild|\.git|coverage|test)(\/|$)|\.test\.ts$|~$|\.sw[a-z]$/;
const configuration =
  /^(serverless\.common\.yml|package\.json|scripts\/serverless\/.*|services\/[^/]+\/(?!src\/).*\.(yml|json))$/;

/** Adds what `file` (relative to the project, with `/`) means to `change`. */
function note(change: Change, file: string): void {
  change.files.push(file);
  if (configuration.test(file)) change.configuration = true;
  else if (file.startsWith('common/')) change.services = 'all';
  else if (change.services !== 'all') change.services.add(file.split('/')[1] ?? '');
}

const nothing = (): Change => ({ services: new Set(), configuration: false, files: [] });

// The watcher swallows a second change of one file within 50 ms, so what is loaded earlier could miss it.
const quietMilliseconds = 60;

/**
 * Tells of changes in services/, common/ and the shared configuration, once nothing has changed for a moment.
 * Resolves when it watches; gives what ends it.
 */
export async function watchProject(
  project: string,
  changed: (change: Change) => void,
): Promise<() => Promise<void>> {
  const watcher = watch(['services', 'common', 'scripts/serverless', 'serverless.common.yml'], {
    cwd: project,
    ignoreInitial: true,
    ignored: (path) => ignored.test(relative(project, path).split(sep).join('/')),
  });
  let pending = nothing();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    note(pending, path.split(sep).join('/'));
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
