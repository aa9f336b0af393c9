import type { ServiceNames } from './names.ts';
import { type Spellings, spellingsOf } from './spellings.ts';

const token = /(?<article>[Aa]n )?(?<word>[Oo]rders?)/g;

/** Renames a path of the template: `src/models/order.ts` to `src/models/user-group.ts`. */
export function renamePath(path: string, { service, thing }: ServiceNames): string {
  return path.replace(token, (word) => (word.endsWith('s') ? service : thing));
}

/**
 * Renames orders in a text of the template, in the spelling that each place needs: kebab case in paths and names, camel
 * case in code, words in prose. All in one pass, because a name may contain a word of the template, as `borders` does.
 */
export function renameText(text: string, { service, thing }: ServiceNames): string {
  const [plural, singular] = [spellingsOf(service), spellingsOf(thing)];
  return text.replace(token, (_found, article: string | undefined, word: string, offset: number) => {
    const name = word.endsWith('s') ? plural : singular;
    const start = offset + (article?.length ?? 0);
    const spelled = spell(name, word, text, start);
    if (article === undefined) return spelled;
    return `${articleFor(article, spelled)} ${spelled}`;
  });
}

/** `An order`, but `a user`: the sound decides. */
const articleFor = (article: string, noun: string): string =>
  article.charAt(0) + (/^([aeio]|u(?!s[aei]|ni))/i.test(noun) ? 'n' : '');

function spell(name: Spellings, word: string, text: string, start: number): string {
  const [before = '', after = ''] = [text.charAt(start - 1), text.slice(start + word.length)];
  const isCapital = word.startsWith('O');
  if (/[a-z]/.test(before) || /^(Id|[A-Z])/.test(after)) return isCapital ? name.pascal : name.camel;
  if (/[/-]/.test(before) || text.slice(0, start).endsWith('# ')) return name.kebab;
  if (before === '`' && after.startsWith('`')) return name.kebab;
  if (before === "'" && after.startsWith("'") && !isCapital)
    return word.endsWith('s') ? name.kebab : name.camel;
  if (!isProse(text, start)) return isCapital ? name.pascal : name.camel;
  return isCapital ? name.words.charAt(0).toUpperCase() + name.words.slice(1) : name.words;
}

/** Whether a place of a text is in a comment, in a string of several words, or in Markdown. */
function isProse(text: string, at: number): boolean {
  if (text.startsWith('# ')) return true;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
  const column = at - text.lastIndexOf('\n', at - 1) - 1;
  if (/^\s*(\*|\/\*\*|\/\/|#)/.test(line)) return true;
  return [...line.matchAll(/'[^']*'/g)].some(
    ({ index, 0: quoted }) => quoted.includes(' ') && index < column && column < index + quoted.length,
  );
}
