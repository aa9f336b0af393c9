import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findPhrases } from './english.ts';
import { root, trackedFiles } from './tracked-files.ts';

const isText = /(?:\.(?:md|ts|cjs|mjs|js|yml|yaml|json|sh|py)|^\.ci\/[^.]+)$/;
// Generated, or about the phrases themselves.
const isLeftOut =
  /^(?:package-lock\.json|openapi\.json|CHANGELOG\.md|clients\/typescript\/schema\.d\.ts|test\/repository\/english\b.*)$/;

test('no text of the repository has a phrase that reads as translated', () => {
  const files = trackedFiles().filter((file) => isText.test(file) && !isLeftOut.test(file));
  const found = files.flatMap((file) =>
    findPhrases(readFileSync(join(root, file), 'utf8')).map(
      ({ line, phrase }) => `${file}:${line} says "${phrase}"`,
    ),
  );
  expect(found).toEqual([]);
});

test('finds each phrase, on one line or across two lines of a comment', () => {
  const text = `Whoever reads this
// mends what nobody is asked for.
/** A name that is no
 * package, and was no file. */`;
  expect(findPhrases(text)).toEqual([
    { line: 1, phrase: 'Whoever' },
    { line: 2, phrase: 'mends' },
    { line: 2, phrase: 'nobody is' },
    { line: 3, phrase: 'is no package' },
    { line: 4, phrase: 'was no file' },
  ]);
});

test('accepts what a native speaker says', () => {
  const text =
    'There is no table. It is no longer used. There is no need to wait, and it is no larger than before. We recommend it.';
  expect(findPhrases(text)).toEqual([]);
});
