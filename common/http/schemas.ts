import * as z from 'zod';

/**
 * Text of `min` to `max` characters (Unicode code points, as JSON Schema counts them). Tabs and line breaks are the
 * only control characters allowed.
 */
export function text({ min = 0, max }: { min?: number; max: number }) {
  return z
    .string()
    .regex(noControlCharacter, 'Must not contain control characters')
    .refine((value) => within(value, min, max), { error: `Must have ${min} to ${max} characters` })
    .meta({ minLength: min, maxLength: max });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: matching control characters is the point
const noControlCharacter = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

function within(value: string, min: number, max: number): boolean {
  if (value.length > max * 2) return false;
  const characters = [...value].length;
  return characters >= min && characters <= max;
}

/** An integer in a query string, from `min` to `max`. */
export function queryInteger({
  min,
  max,
  default: otherwise,
}: {
  min: number;
  max: number;
  default: number;
}) {
  return z
    .codec(z.string().regex(/^\d{1,9}$/, 'Must be a whole number'), z.int().min(min).max(max), {
      decode: Number,
      encode: String,
    })
    .default(otherwise);
}

/** A point in time: ISO 8601, UTC, milliseconds. */
export const timestamp = z.iso
  .datetime({ precision: 3 })
  .describe('ISO 8601, UTC, with milliseconds.')
  .meta({ examples: ['2026-01-31T12:00:00.000Z'] });
