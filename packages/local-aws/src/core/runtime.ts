import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

let cache = '';

/** Where Node keeps what it has compiled, for this process and for the functions' workers, and between runs. */
export const compileCache = (): string => cache;

/**
 * Prepares a process that runs the local AWS; call it before anything large is loaded. Drops the AWS settings of the
 * person who starts it: functions would inherit them, and what is not emulated would reach a real account.
 *
 * @param cacheFolder where compiled code is kept between runs
 */
export function prepareRuntime(cacheFolder: string): void {
  for (const name of Object.keys(process.env).filter((key) => key.startsWith('AWS_')))
    delete process.env[name];
  cache = cacheFolder;
  enableCompileCache(cache);
  // Each worker would keep up to 48 MB for young objects that one request at a time never needs.
  setFlagsFromString('--max-semi-space-size=2');
}
