import type { ExportPart } from '@moim/common/exports';

/** Changes with the format: docs/privacy.md. */
const version = 1;

/** An export as JSON, piece by piece: a section for each kind of data. */
export async function* exportText(
  userId: string,
  parts: AsyncIterable<ExportPart>,
  now = new Date(),
): AsyncGenerator<string> {
  const head = { format: 'moim-export', version, userId, exportedAt: now.toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"sections":{`;
  let open: string | undefined;
  let isFirst = true;
  for await (const { section, items } of parts) {
    if (section !== open) {
      yield `${open === undefined ? '' : '],'}\n${JSON.stringify(section)}:[`;
      [open, isFirst] = [section, true];
    }
    if (items.length === 0) continue;
    yield `${isFirst ? '' : ','}\n${items.map((item) => JSON.stringify(item)).join(',\n')}`;
    isFirst = false;
  }
  yield `${open === undefined ? '' : ']'}}}\n`;
}
