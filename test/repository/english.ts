/** A phrase that nobody would say to a colleague, and where it stands. */
export interface Finding {
  /** Counted from 1. */
  line: number;
  phrase: string;
}

// Words of a phrase may be on two lines of a comment.
const gap = String.raw`[\s*/#]+`;

const phrases: readonly RegExp[] = [
  /\bmend(?:s|ed|ing)?\b/gi,
  /\bwho(?:m)?ever\b/gi,
  new RegExp(String.raw`\bbears?${gap}to${gap}be\b`, 'gi'),
  new RegExp(String.raw`\bnobody${gap}is\b`, 'gi'),
  new RegExp(String.raw`\bthe${gap}how${gap}many-th\b`, 'gi'),
  // "X is no number" means "X is not a number"; "there is no X" and "is no longer" are fine.
  new RegExp(
    String.raw`(?<!\bthere${gap})\b(?:is|are|was|were)${gap}no${gap}(?!longer\b|need\b|more\b|less\b|\w+er${gap}than\b)\w+`,
    'gi',
  ),
];

/** The phrases of a text that read as translated, in the order of their lines. */
export function findPhrases(text: string): Finding[] {
  return phrases
    .flatMap((phrase) => [...text.matchAll(phrase)])
    .map(({ index, 0: phrase }) => ({
      line: text.slice(0, index).split('\n').length,
      phrase: phrase.replace(/[\s*/#]+/g, ' '),
    }))
    .sort((one, other) => one.line - other.line);
}
