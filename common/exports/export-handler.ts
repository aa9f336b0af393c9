import * as z from 'zod/mini';
import { invokedHandler } from '../functions/index.ts';

/** Items of one section of a person's export. */
export interface ExportPage {
  readonly items: readonly object[];
  /** Where the section continues; undefined at its end. */
  readonly next?: string | undefined;
}

/** Reads a page of a section: what a service holds of `userId`, without what is others'. */
export type ExportSection = (userId: string, position: string | undefined) => Promise<ExportPage>;

const position = z.strictObject({ section: z.string(), next: z.optional(z.string()) });

/**
 * The Lambda handler of a service's function `export`, which the files service invokes for a person who asks for their data.
 * Each call answers one page, and where to continue. The names of the sections are those of `exportedAs` in the service's
 * entities.
 *
 * @example export const exportOf = exportHandler({ orders: pagesAfter(…) });
 */
export function exportHandler(sections: Readonly<Record<string, ExportSection>>) {
  const names = Object.keys(sections);
  const handler = invokedHandler({
    schema: z.strictObject({ userId: z.string(), position: z.optional(position) }),
    run: async ({ userId, position: from }) => {
      const section = from?.section ?? names[0] ?? '';
      const read = sections[section];
      if (!read) throw new Error(`There is no section "${section}" in this export`);
      const { items, next } = await read(userId, from?.next);
      const following = next === undefined ? names[names.indexOf(section) + 1] : section;
      return {
        section,
        items,
        ...(following !== undefined && {
          position: { section: following, ...(next !== undefined && { next }) },
        }),
      };
    },
  });
  return Object.assign(handler, { sections: names });
}
