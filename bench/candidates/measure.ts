import { configureConnection } from '@moim/common/dynamodb';
import { findCandidates } from '../../services/match/src/services/candidates/candidates.ts';
import type { WalkPosition } from '../../services/match/src/services/candidates/walk.ts';

/** One call. */
export interface Call {
  milliseconds: number;
  readUnits: number;
}

/** The calls of the first `pages` pages of each caller, one after the other. */
export async function measureCalls(callers: readonly string[], pages: number): Promise<Call[]> {
  let readUnits = 0;
  configureConnection({
    observe: ({ verb, capacityUnits }) => {
      if (/^(get|find)/.test(verb)) readUnits += capacityUnits;
    },
  });
  const calls: Call[] = [];
  for (const userId of callers) {
    let from: WalkPosition | undefined;
    for (let page = 0; page < pages; page += 1) {
      readUnits = 0;
      const start = performance.now();
      const { next } = await findCandidates(userId, { limit: 20, from });
      calls.push({ milliseconds: performance.now() - start, readUnits });
      if (!next) break;
      from = next;
    }
  }
  configureConnection();
  return calls;
}

/** The length of a caller's whole walk, and how many people it shows twice. */
export async function walkThrough(userId: string): Promise<{ shown: number; twice: number; calls: number }> {
  const seen = new Set<string>();
  let [shown, calls] = [0, 0];
  let from: WalkPosition | undefined;
  do {
    const { items, next } = await findCandidates(userId, { limit: 20, from });
    for (const one of items) seen.add(one.userId);
    shown += items.length;
    calls += 1;
    from = next;
  } while (from);
  return { shown, twice: shown - seen.size, calls };
}
