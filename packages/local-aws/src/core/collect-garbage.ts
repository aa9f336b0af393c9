import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const pause = 1_000;
let timer: NodeJS.Timeout | undefined;

/**
 * Collects garbage in a moment, once for several calls. V8 collects when a program allocates: without this, what the start
 * has left, and the memory of worker threads that have ended, would stay for as long as nothing happens, about 200 MB.
 */
export function collectGarbageSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // Only this context gets `gc`; functions must not find it among their globals.
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    setFlagsFromString('--no-expose-gc');
    if (typeof collect === 'function') collect();
  }, pause).unref();
}
