import { language, t } from '../i18n/language.ts';
import type { Failure } from '../session/ask.ts';

const nameOf = (type: string): string => type.replace('/docs/problems#', '');

const isKnown = (name: string, words: object): name is keyof typeof words => Object.hasOwn(words, name);

/** What went wrong, for people. `special` has better words for the place where it happened, by the problem's name. */
export function wordsFor(failure: Failure, special: Readonly<Record<string, string>> = {}): string {
  const words: Readonly<Record<string, string>> = t().problems;
  if (failure === 'unreachable') return t().problems.unreachable;
  const name = nameOf(failure.type);
  if (special[name] !== undefined) return special[name];
  const general = isKnown(name, words) ? words[name] : undefined;
  // The API speaks English, and knows best what was wrong.
  return (language() === 'en' ? (failure.detail ?? general) : general) ?? failure.title;
}

/** The number that support finds the request by. */
export const requestIdOf = (failure: Failure): string => (failure === 'unreachable' ? '' : failure.requestId);
