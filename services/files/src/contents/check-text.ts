import type { ContentType } from '../models/content-types.ts';
import { UnusableFile } from '../models/failure.ts';

/** Control characters other than white space and escape, which no text contains. */
const isBinary = (code: number): boolean =>
  code < 9 || code === 11 || (code > 13 && code < 27) || (code > 27 && code < 32);

const byteOrderMarks: readonly (readonly [mark: string, encoding: string])[] = [
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/** The encoding of a text in UTF-16, by its byte order mark; undefined for any other encoding. */
export const utf16Of = (head: Uint8Array): string | undefined => {
  const start = Buffer.from(head.subarray(0, 2)).toString('latin1');
  return byteOrderMarks.find(([mark]) => mark === start)?.[1];
};

export const wrongContent = (contentType: string, cause?: unknown): UnusableFile =>
  new UnusableFile('wrong-type', `The content is not ${contentType}.`, cause);

type Check = (part: Uint8Array, last: boolean) => void;

/** Checks every part of a text, whose first part is at least two bytes long. Throws an UnusableFile. */
export function textCheck(contentType: ContentType): Check {
  let check: Check | undefined;
  return (part, last) => {
    check ??= checkFor(contentType, part);
    check(part, last);
  };
}

function checkFor(contentType: ContentType, head: Uint8Array): Check {
  const encoding = contentType === 'application/json' ? 'utf-8' : utf16Of(head);
  if (encoding === undefined) {
    return (part) => {
      if (part.some(isBinary)) throw wrongContent(contentType);
    };
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (part, last) => {
    let text: string;
    try {
      text = decoder.decode(part, { stream: !last });
    } catch (error) {
      throw wrongContent(contentType, error);
    }
    for (let index = 0; index < text.length; index++) {
      if (isBinary(text.charCodeAt(index))) throw wrongContent(contentType);
    }
  };
}
