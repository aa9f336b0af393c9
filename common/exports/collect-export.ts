import * as z from 'zod/mini';
import { invokeFunction } from '../functions/index.ts';

const answer = z.object({
  section: z.string(),
  items: z.array(z.unknown()),
  position: z.optional(z.unknown()),
});

/** Some items of a section. */
export type ExportPart = Pick<z.output<typeof answer>, 'section' | 'items'>;

type Invoke = (functionName: string, payload: object) => Promise<unknown>;

/**
 * What each of the functions `export` gives of a person, page by page. A section's pages follow each other.
 *
 * Throws a FunctionError where one does not answer.
 */
export async function* collectExport(
  userId: string,
  functionNames: readonly string[],
  invoke: Invoke = invokeFunction,
): AsyncGenerator<ExportPart> {
  for (const name of functionNames) {
    let position: unknown;
    do {
      const page = answer.parse(await invoke(name, { userId, ...(position !== undefined && { position }) }));
      yield { section: page.section, items: page.items };
      position = page.position;
    } while (position !== undefined);
  }
}
