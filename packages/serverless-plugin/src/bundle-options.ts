import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { isMapping, mappingAt } from './mapping.cjs';
import { readYaml } from './read-yaml.cjs';

const root = join(import.meta.dirname, '../../..');

/** esbuild checks the name and the type of each option itself. */
const isBuildOptions = (value: unknown): value is BuildOptions => isMapping(value);

/** esbuild's options for deployed functions, from serverless.common.yml without the keys of serverless-esbuild. */
export function bundleOptions(): BuildOptions {
  const file = 'serverless.common.yml';
  const {
    exclude: _exclude,
    outputFileExtension: _extension,
    ...options
  } = mappingAt(readYaml(join(root, file)), file, 'esbuild');
  return { ...(isBuildOptions(options) && options), absWorkingDir: root };
}

/** The source file of each function of a service, by the function's name: `{ api: '…/services/users/src/index.ts' }`. */
export function handlerFiles(service: string): Record<string, string> {
  const folder = join(root, 'services', service);
  const [content, file] = [readYaml(join(folder, 'serverless.yml')), `services/${service}/serverless.yml`];
  const functions = mappingAt(content, file, 'functions');
  return Object.fromEntries(
    Object.keys(functions).map((name) => {
      const handler = String(mappingAt(functions, file, name).handler);
      return [name, join(folder, `${handler.slice(0, handler.lastIndexOf('.'))}.ts`)];
    }),
  );
}
