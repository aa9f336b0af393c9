import { cpSync, existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Lambda runs on arm64, and the emulator runs functions on this machine: beside each package of a layer that holds
 * code for arm64, this puts the same package for here, which `npm install` has brought.
 */
export function addNativePackages(folder: string): void {
  if (process.arch === 'arm64') return;
  const modules = join(folder, 'node_modules');
  for (const path of globSync('services/*/layers/*/nodejs/node_modules/@*/*-linux-arm64', { cwd: folder })) {
    const here = path.replace(/-arm64$/, `-${process.arch}`);
    const [name = ''] = /@[^/]+\/[^/]+$/.exec(here) ?? [];
    if (!existsSync(join(modules, name))) throw new Error(`npm install has not brought ${name} for ${path}.`);
    cpSync(join(modules, name), join(folder, dirname(path), name.replace(/^[^/]+\//, '')), {
      recursive: true,
      dereference: true,
    });
  }
}
