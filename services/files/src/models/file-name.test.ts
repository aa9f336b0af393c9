import { expect, test } from '@jest/globals';
import { fileInput } from './file-schemas.ts';

const accepts = (name: string): boolean =>
  fileInput.safeParse({ name, contentType: 'image/jpeg', size: 1 }).success;

test.each([
  '.',
  '..',
  '...',
  ' ',
  ' . ',
  '',
  'a/b.jpg',
  'a\\b.jpg',
  'a\nb.jpg',
  'a\u0000.jpg',
  'a\u0085.jpg',
  'a\u009f.jpg',
  'a\u2028.jpg',
  'gpj.\u202eexe.jpg',
  '\ufeffa.jpg',
  'a\ufff9.jpg',
  'page.html',
])('the file name %j is refused', (name) => {
  expect(accepts(name)).toBe(false);
});

test.each(['.profile', '..a', 'a.', 'holiday 2026 (1).jpg', '사진.jpg', '👨‍👩‍👧.jpg', '\u200eIMG-1.jpg'])(
  'the file name %j is accepted',
  (name) => {
    expect(accepts(name)).toBe(true);
  },
);
