import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { useTwoArenas } from './two-arenas.ts';

let cache = '';

/** The folder of Node's compile cache, shared by this process, the functions' workers and later runs. */
export const compileCache = (): string => cache;

/**
 * Prepares a process that runs the local AWS. Call it before importing anything large. Removes `AWS_*` variables from the
 * environment: functions would inherit them, and calls to services without an emulator would reach a real account.
 *
 * @param cacheFolder where compiled code is kept between runs
 */
export function prepareRuntime(cacheFolder: string): void {
  useTwoArenas();
  for (const name of Object.keys(process.env).filter((key) => key.startsWith('AWS_')))
    delete process.env[name];
  cache = cacheFolder;
  enableCompileCache(cache);
  // Each worker would reserve up to 48 MB for young objects; one request at a time never needs that.
  setFlagsFromString('--max-semi-space-size=2');
}
