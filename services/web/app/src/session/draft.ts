import { type Accessor, createSignal } from 'solid-js';
import { userId } from './session.ts';

const keyOf = (name: string): string => `moim.draft.${userId()}.${name}`;

/**
 * What somebody types, kept until it is sent: over a reload, and over a session that ends in between.
 *
 * @param saved what is there already; typing the same leaves nothing to keep
 */
export function createDraft(name: string, saved = ''): [Accessor<string>, (text: string) => void] {
  const key = keyOf(name);
  const [text, setText] = createSignal(sessionStorage.getItem(key) ?? saved);
  return [
    text,
    (next) => {
      setText(next);
      if (next === saved) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    },
  ];
}

const keysBelow = (prefix: string): string[] =>
  Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));

/** Whether there is a draft whose name begins like this. */
export const hasDraft = (name: string): boolean => keysBelow(keyOf(name)).length > 0;

/** Forgets the drafts whose names begin like this: they are sent, or not wanted any more. */
export function forgetDraft(name: string): void {
  for (const key of keysBelow(keyOf(name))) sessionStorage.removeItem(key);
}

/** When a person signs out, the next one must not read what they typed. */
export function forgetDrafts(): void {
  for (const key of keysBelow('moim.')) sessionStorage.removeItem(key);
}
