import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { configureCursors, lt } from '../index.ts';
import { notes, useOwnTable } from '../test/accounts.ts';

beforeAll(async () => {
  await useOwnTable();
  configureCursors({ key: async () => new Uint8Array(32).fill(3) });
});

let walks = 0;

/** What is written or deleted between two pages, as positions among all possible items. */
const meddling = fc.array(fc.tuple(fc.constantFrom('put', 'delete'), fc.nat({ max: 40 })), { maxLength: 3 });

const noteId = (n: number) => String(n).padStart(3, '0');

test('a walk over pages returns every lasting item once and nothing twice, whatever is written meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      fc.boolean(),
      fc.infiniteStream(meddling),
      async (initial, limit, descending, filtered, stream) => {
        const team = `walk${walks++}`;
        await notes.putMany(initial.map((n) => ({ team, noteId: noteId(n), count: n % 3 })));
        const matches = (n: number) => !filtered || n % 3 < 2;
        const stable = new Set(initial.filter(matches));
        const seen: number[] = [];
        let after: string | undefined;
        do {
          const page = await notes.find.ofTeam(
            { team },
            {
              limit,
              descending,
              ...(filtered && { where: { count: lt(2) } }),
              ...(after && { cursor: after }),
            },
          );
          if (page.cursor) expect(page.items).toHaveLength(limit);
          seen.push(...page.items.map((note) => Number(note.noteId)));
          after = page.cursor;
          const [between = []] = stream.take(1);
          for (const [what, n] of between) {
            if (what === 'put') await notes.put({ team, noteId: noteId(n), count: n % 3 });
            else await notes.delete({ team, noteId: noteId(n) });
            if (what === 'delete') stable.delete(n);
          }
        } while (after);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual([...seen].sort((a, b) => (descending ? b - a : a - b)));
        for (const n of stable) expect(seen).toContain(n);
        expect(seen.every(matches)).toBe(true);
      },
    ),
    { numRuns: Number(process.env.WALK_RUNS ?? 25) },
  );
}, 600_000);
