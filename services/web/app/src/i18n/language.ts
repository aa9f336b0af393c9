import { createSignal } from 'solid-js';
import type { Messages } from './en.ts';

export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

const key = 'moim.language';
const load: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('./en.ts')).en,
  ko: async () => (await import('./ko.ts')).ko,
};

const [spoken, setSpoken] = createSignal<{ language: Language; messages: Messages }>();

function current() {
  const value = spoken();
  if (!value) throw new Error('The messages are not loaded yet');
  return value;
}

/** The messages in the chosen language. */
export const t = (): Messages => current().messages;
export const language = (): Language => current().language;

export const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value);

/** The language that the person chose, or the first one of their browser that the app speaks. */
export function preferredLanguage(): Language {
  const wished = [localStorage.getItem(key), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find(isLanguage) ?? 'en';
}

export async function speak(next: Language): Promise<void> {
  setSpoken({ language: next, messages: await load[next]() });
  document.documentElement.lang = next;
}

export async function chooseLanguage(next: Language): Promise<void> {
  localStorage.setItem(key, next);
  await speak(next);
}
