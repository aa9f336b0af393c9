import { url as inspectorUrl } from 'node:inspector';

const setting = 'MALLOC_ARENA_MAX';

/** Whether this process can be replaced: one that has a parent to talk to, or a debugger, would lose them. */
const isReplaceable = (): boolean =>
  process.platform === 'linux' && !process.connected && inspectorUrl() === undefined;

/**
 * Replaces this process by the same one with two malloc arenas; it keeps its id. glibc reads the number at the start of a
 * process only. It gives each thread an arena, which keeps what it once held, and worker threads come and go here.
 */
export function useTwoArenas(): void {
  if (process.env[setting] !== undefined || !isReplaceable()) return;
  process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...process.env,
    [setting]: '2',
  });
}
