import type { ContentType } from '../models/content-types.ts';
import { textCheck, wrongContent } from './check-text.ts';
import { beginsAs, headLength } from './signatures.ts';

const isText = (contentType: ContentType): boolean =>
  contentType.startsWith('text/') || contentType === 'application/json';

/**
 * Passes a content through while checking that it has the announced type: its beginning, and every byte of a text.
 *
 * @throws UnusableFile while it is read
 */
export async function* checkedContent(
  content: AsyncIterable<Uint8Array>,
  contentType: ContentType,
): AsyncGenerator<Uint8Array> {
  const check = isText(contentType) ? textCheck(contentType) : () => {};
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const part of content) {
    if (head === undefined) {
      check(part, false);
      yield part;
      continue;
    }
    head = Buffer.concat([head, part]);
    if (head.length < headLength) continue;
    yield checkedHead(head);
    head = undefined;
  }
  if (head !== undefined) yield checkedHead(head);
  check(Buffer.alloc(0), true);

  function checkedHead(bytes: Buffer): Buffer {
    if (!beginsAs(contentType, bytes.subarray(0, headLength))) throw wrongContent(contentType);
    check(bytes, false);
    return bytes;
  }
}
