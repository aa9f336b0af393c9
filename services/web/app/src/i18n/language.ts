import { createSignal } from 'solid-js';
import { en, type Messages } from './en.ts';
import { ko } from './ko.ts';

export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

const key = 'moim.language';
/** Both come with the first file: together they are smaller than the wait for another request. */
const messages: Record<Language, Messages> = { en, ko };

const [language, setLanguage] = createSignal<Language>('en');

export { language };

/** The messages in the chosen language. */
export const t = (): Messages => messages[language()];

export const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value);

/** The language that the person chose, or the first one of their browser that the app speaks. */
export function preferredLanguage(): Language {
  const wished = [localStorage.getItem(key), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find(isLanguage) ?? 'en';
}

export function speak(next: Language): void {
  setLanguage(next);
  document.documentElement.lang = next;
}

export function chooseLanguage(next: Language): void {
  localStorage.setItem(key, next);
  speak(next);
}
