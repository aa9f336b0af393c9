import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Description {
  readonly sources: number;
  readonly document: Promise<unknown>;
}

/** What is described: the HTTP API or the sockets. */
export type DescriptionKind = 'openapi' | 'asyncapi';

const current = new Map<DescriptionKind, Description>();

/**
 * The API description of the current route tables or sockets, for the local AWS: generated again after each change of the sources,
 * so that Swagger UI shows what runs. Throws the error of a route table that cannot be loaded.
 *
 * @param project the project's folder
 */
export async function liveDescription(project: string, kind: DescriptionKind): Promise<unknown> {
  const sources = await newestSource(project);
  const known = current.get(kind);
  if (known?.sources === sources) return known.document;
  const document = generate(project, kind);
  current.set(kind, { sources, document });
  return document;
}

/** When a source of any route table last changed, in milliseconds. */
async function newestSource(project: string): Promise<number> {
  const folders = ['services', 'common'].map((name) => join(project, name));
  const times = await Promise.all(folders.map(newestIn));
  return Math.max(...times);
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const times = entries
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return newestIn(path);
      return entry.name.endsWith('.ts') ? (await stat(path)).mtimeMs : 0;
    });
  return Math.max(0, ...(await Promise.all(times)));
}

/** Runs the generator in a process of its own: modules of this one would stay as they were first loaded. */
async function generate(project: string, kind: DescriptionKind): Promise<unknown> {
  const generator = join(project, `packages/generators/src/${kind}/run.ts`);
  const { stdout } = await run(process.execPath, [generator], {
    env: {},
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
