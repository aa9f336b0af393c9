import * as z from 'zod';
import { everybody, topicsOf } from '../../models/listing.ts';
import type { Person } from '../../models/person.ts';
import { compare, type Found, partitionsOf, readWindow, reopenWindow } from './window.ts';

/** How far a caller's walk through their candidates has come. */
export const walkPosition = z.strictObject({
  /** Where it began. People who were active since are left out, so that no one is shown twice. */
  start: z.string(),
  /** First those who share an interest with the caller, then the others. */
  part: z.enum(['shared', 'others']),
  /** The position above the current window. */
  below: z.string(),
  /** The last person of the current window who was looked at, with the window's bottom. */
  seen: z
    .strictObject({ bottom: z.string().optional(), topics: z.number(), position: z.string() })
    .optional(),
});
export type WalkPosition = z.output<typeof walkPosition>;

/** Limits of what one call reads. */
const mostPartitions = 44;
const mostWindows = 5;

/** Above all positions. */
const top = '~';

/** Returns those of `found` whom the caller may be shown, and how many of `found` it looked at. */
type Choose = (
  found: readonly Found[],
  part: WalkPosition['part'],
) => Promise<{ looked: number; full: boolean }>;

export function newWalk(caller: Person, now = new Date().toISOString()): WalkPosition {
  return {
    start: `${now} ${top}`,
    part: caller.interests.length > 0 ? 'shared' : 'others',
    below: `${now} ${top}`,
  };
}

/**
 * Reads window after window, and has `choose` look at the people in them, until it is full or the call has read enough.
 *
 * @returns where to go on; undefined when the walk is at its end
 */
export async function walk(
  caller: Person,
  from: WalkPosition,
  choose: Choose,
): Promise<WalkPosition | undefined> {
  let position = from;
  let partitions = 0;
  for (let windows = 0; windows < mostWindows; windows += 1) {
    const { start, part, below, seen } = position;
    const topics = part === 'shared' ? topicsOf(caller.interests) : [everybody];
    partitions += partitionsOf(topics);
    if (windows > 0 && partitions > mostPartitions) return position;
    const { found, bottom } = seen
      ? await reopenWindow(topics, below, seen.bottom)
      : await readWindow(topics, below);
    const unseen = found.filter((one) => one.userId !== caller.userId && (!seen || compare(one, seen) > 0));
    const { looked, full } = await choose(unseen, part);
    const last = unseen[looked - 1];
    if (looked < unseen.length) {
      if (!last) return position;
      const { topics: count, position: at } = last;
      return { ...position, seen: { ...(bottom !== undefined && { bottom }), topics: count, position: at } };
    }
    const next = after({ start, part, bottom });
    if (!next || full) return next;
    position = next;
  }
  return position;
}

function after({
  start,
  part,
  bottom,
}: {
  start: string;
  part: WalkPosition['part'];
  bottom: string | undefined;
}) {
  if (bottom !== undefined) return { start, part, below: bottom };
  return part === 'shared' ? { start, part: 'others' as const, below: start } : undefined;
}
