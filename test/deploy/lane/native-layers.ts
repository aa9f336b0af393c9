import { cpSync, existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Lambda runs on arm64, but the emulator runs functions on this machine. So this adds to each layer, beside its native
 * packages for arm64, the same packages for this machine.
 */
export function addNativePackages(folder: string): void {
  if (process.arch === 'arm64') return;
  const modules = join(folder, 'node_modules');
  for (const path of globSync('services/*/layers/*/nodejs/node_modules/@*/*-linux-arm64', { cwd: folder })) {
    const here = path.replace(/-arm64$/, `-${process.arch}`);
    const [name = ''] = /@[^/]+\/[^/]+$/.exec(here) ?? [];
    if (!existsSync(join(modules, name)))
      throw new Error(`npm has not installed ${name}, which ${path} needs on this machine. Run npm install.`);
    cpSync(join(modules, name), join(folder, dirname(path), name.replace(/^[^/]+\//, '')), {
      recursive: true,
      dereference: true,
    });
  }
}
