import { foldText } from '@moim/common/text';

/** The most hashtags that a post may have. */
export const mostHashtags = 30;
const longest = 100;

/** Letters with their marks, digits and `_` of any script after a `#`, which is not within a word or a URL. */
const pattern = /(?<![\p{L}\p{M}\p{N}_#＃&/])[#＃]([\p{L}\p{M}\p{Nd}_]+)/gu;
/** Such as the Hangul filler, which is a letter, and variation selectors, which are marks. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The hashtags in a text, as they are written, each once: case, width and Unicode form make no difference. A word of more
 * than 100 characters is not a hashtag.
 */
export function hashtagsIn(content: string): string[] {
  const found = new Map<string, string>();
  for (const [, written = ''] of content.matchAll(pattern)) {
    const hashtag = written.replace(invisible, '').normalize('NFC');
    const folded = foldText(hashtag);
    const fits = hashtag !== '' && [...hashtag].length <= longest && [...folded].length <= longest;
    if (fits && !found.has(folded)) found.set(folded, hashtag);
  }
  return [...found.values()];
}

/** A hashtag without the `#` that it may start with. */
const withoutHash = (hashtag: string): string => hashtag.replace(/^[#＃]/u, '');

/** Whether a text is one hashtag, with or without `#`. */
export const isHashtag = (text: string): boolean => {
  const [found, ...more] = hashtagsIn(`#${withoutHash(text)}`);
  return more.length === 0 && found !== undefined && foldHashtag(found) === foldHashtag(text);
};

/** The form in which hashtags are compared. */
export const foldHashtag = (hashtag: string): string => foldText(withoutHash(hashtag));
