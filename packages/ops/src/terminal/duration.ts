import { Refusal } from './refusal.ts';

const milliseconds: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Parses a duration such as `30s`, `15m`, `2h` or `7d` into milliseconds. */
export function requireDuration(text: string): number {
  const [, count, unit = ''] = /^([1-9]\d{0,3})([smhd])$/.exec(text) ?? [];
  const size = milliseconds[unit];
  if (size === undefined) {
    throw new Refusal('wrong-use', `"${text}" is not a duration. A duration looks like 30s, 15m, 2h or 7d.`);
  }
  return Number(count) * size;
}
