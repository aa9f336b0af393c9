/** The API has the last word; these let people know before they send. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

export const isPassword = (text: string): boolean =>
  text.length >= 8 && /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) && /\d/.test(text) && text === text.trim();

export const isNickname = (text: string): boolean => /^[\p{L}\p{M}\p{N}_-]{2,20}$/u.test(text);

/** `tea,  climbing,tea` → `['tea', 'climbing']` */
export const interestsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];
