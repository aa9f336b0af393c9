import { existsSync, readFileSync } from 'node:fs';

/** The most memory that this process has held, in KiB. */
export function peakMemory(): number {
  const status = '/proc/self/status';
  // On Linux `maxRSS` counts what the parent held when it started this process.
  const [, peak] = existsSync(status) ? (/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) ?? []) : [];
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
}
