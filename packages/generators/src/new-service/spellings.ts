/** The spellings of a name: `user-group`, `userGroup`, `UserGroup` and `user group`. */
export interface Spellings {
  kebab: string;
  camel: string;
  pascal: string;
  words: string;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Spells a name that is given in kebab case. */
export function spellingsOf(kebab: string): Spellings {
  const pascal = kebab.split('-').map(capitalized).join('');
  return {
    kebab,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    words: kebab.replaceAll('-', ' '),
  };
}
