/** A text cut where a hashtag begins and ends. */
export interface TextPart {
  text: string;
  hashtag?: string;
}

/** Cuts a text at the hashtags that the API found in it. */
export function partsOf(content: string, hashtags: readonly string[]): TextPart[] {
  const known = new Set(hashtags);
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: text, index } of content.matchAll(/[#＃][\p{L}\p{M}\p{N}_]+/gu)) {
    const hashtag = text.slice(1).normalize('NFKC').toLowerCase();
    if (!known.has(hashtag)) continue;
    if (index > end) parts.push({ text: content.slice(end, index) });
    parts.push({ text, hashtag });
    end = index + text.length;
  }
  if (end < content.length) parts.push({ text: content.slice(end) });
  return parts;
}
