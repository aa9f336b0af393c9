import { deployedAlias } from '@moim/serverless-plugin/bundle-aliases';
import { type BuildOptions, build } from 'esbuild';
import { type LayerName, layerFile, layerNames, type Results } from './layers.ts';
import { rounded } from './median.ts';

const common: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'error',
};

/** Build options of deployed functions; the other layers have none of their own. */
const deployed: Partial<Record<LayerName, BuildOptions>> = {
  ours: { alias: deployedAlias() },
};

/** Bundles a layer with the SDK, as deployed. */
async function bundleHandler(name: LayerName, outfile: string): Promise<number> {
  const { outputFiles } = await build({
    ...common,
    ...deployed[name],
    entryPoints: [layerFile(name)],
    write: false,
    outfile,
  });
  const [file] = outputFiles ?? [];
  return file?.contents.length ?? Number.NaN;
}

/** Writes the bundle of a handler to a file. */
export async function writeHandler(name: LayerName, outfile: string): Promise<void> {
  await build({ ...common, ...deployed[name], entryPoints: [layerFile(name)], outfile });
}

/** Sizes in KB: of the layer alone, of all of its exports, and of a handler with the SDK. */
export async function measureBundles(): Promise<Results> {
  const results: Results = { bundleKb: {}, bundleKbAll: {}, handlerBundleKb: {} };
  for (const name of layerNames) {
    const external = ['@aws-sdk/*', '@smithy/*'];
    set(results, 'bundleKb', name, await size({ ...common, external, entryPoints: [layerFile(name)] }));
    set(results, 'handlerBundleKb', name, await bundleHandler(name, 'handler.mjs'));
    if (name !== 'ours') continue;
    const everything = { contents: "export * from '@moim/common/dynamodb'", resolveDir: import.meta.dirname };
    set(results, 'bundleKbAll', name, await size({ ...common, external, stdin: everything }));
  }
  return results;
}

async function size(options: BuildOptions): Promise<number> {
  const { outputFiles } = await build({ ...options, banner: {}, write: false, outfile: 'layer.mjs' });
  return outputFiles?.[0]?.contents.length ?? Number.NaN;
}

function set(results: Results, metric: string, name: LayerName, bytes: number): void {
  results[metric] = { ...results[metric], [name]: rounded(bytes / 1024) };
}
