import { existsSync, readFileSync } from 'node:fs';

/** The peak resident memory of this process, in KiB. */
export function peakMemory(): number {
  const status = '/proc/self/status';
  // On Linux `maxRSS` includes the memory of the parent at the time it started this process.
  const [, peak] = existsSync(status) ? (/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) ?? []) : [];
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
}
