import { type Accessor, createSignal } from 'solid-js';
import { userId } from './session.ts';

const prefix = 'moim.draft.';

/** What somebody types, kept until it is sent: over a reload, and over a session that ends in between. */
export function createDraft(name: string): [Accessor<string>, (text: string) => void] {
  const key = `${prefix}${userId()}.${name}`;
  const [text, setText] = createSignal(sessionStorage.getItem(key) ?? '');
  return [
    text,
    (next) => {
      setText(next);
      if (next === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    },
  ];
}

/** When a person signs out, the next one must not read what they typed. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('moim.')) sessionStorage.removeItem(key);
}
