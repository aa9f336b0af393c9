import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { readYaml } from './read-yaml.cjs';

const root = join(import.meta.dirname, '../../..');

/** esbuild's options for deployed functions, from serverless.common.yml without the keys of serverless-esbuild. */
export function bundleOptions(): BuildOptions {
  const {
    exclude: _exclude,
    outputFileExtension: _extension,
    ...options
  } = readYaml(join(root, 'serverless.common.yml')).esbuild;
  return { ...options, absWorkingDir: root };
}

/** The source file of each function of a service, by the function's name: `{ api: '…/services/users/src/index.ts' }`. */
export function handlerFiles(service: string): Record<string, string> {
  const folder = join(root, 'services', service);
  const functions: Record<string, { handler: string }> =
    readYaml(join(folder, 'serverless.yml')).functions ?? {};
  return Object.fromEntries(
    Object.entries(functions).map(([name, { handler }]) => [
      name,
      join(folder, `${handler.slice(0, handler.lastIndexOf('.'))}.ts`),
    ]),
  );
}
