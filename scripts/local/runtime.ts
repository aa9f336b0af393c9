import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** Where Node keeps what it has compiled, for this process and for the functions' workers, and between runs. */
export const compileCache = join(import.meta.dirname, '../../.local/compile-cache');

/**
 * Settings for a process that holds the local stack; to be made before anything large is loaded. The AWS settings of whoever
 * starts it are dropped: functions would inherit them, and what is not emulated would reach a real account.
 */
export function prepareRuntime(): void {
  for (const name of Object.keys(process.env).filter((key) => key.startsWith('AWS_')))
    delete process.env[name];
  enableCompileCache(compileCache);
  // Each worker would keep up to 48 MB for young objects that one request at a time never needs.
  setFlagsFromString('--max-semi-space-size=2');
}
