import { foldText } from '@moim/common/text';
import * as z from 'zod';

const shape = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{Nd}_-][\p{L}\p{M}\p{Nd}_-]{1,19}$/u;

/**
 * 2–20 letters, digits, `_` and `-` of any script. Combining marks may follow the first character; invisible letters,
 * such as the Hangul filler, are refused.
 */
export const nickname = z
  .string()
  .transform((value) => value.normalize('NFC'))
  .pipe(z.string().regex(shape, 'Must have 2 to 20 letters, digits, "_" or "-", of any script'))
  // A simpler pattern that all OpenAPI tools read: any characters but spaces and ASCII punctuation, which
  // before normalization may be more than 20.
  .meta({ pattern: '^[^ -,./:-@\\[-^`{-\\x7f]{2,60}$', examples: ['mina'] });

/** The fields of a profile that depend on its nickname. */
export function nicknameFields(name: string) {
  const nicknameFold = foldText(name);
  return { nickname: name, nicknameFold, nicknameInitial: initialOf(nicknameFold) };
}

/** The first character of the fold, which spreads nicknames over index partitions. */
export function initialOf(fold: string): string {
  return [...fold].slice(0, 1).join('');
}
