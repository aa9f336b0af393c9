import { expect, test } from '@jest/globals';
import { foldHashtag, hashtagsIn, isHashtag } from './hashtags.ts';

test.each([
  ['Low tide #seaside #여행 #海_2026', ['seaside', '여행', '海_2026']],
  ['#one,#two.#three!', ['one', 'two', 'three']],
  ['#Straße #STRASSE #ｓｔｒａｓｓｅ', ['Straße']],
  ['full width ＃東京', ['東京']],
  ['#नमस्ते #สวัสดี', ['नमस्ते', 'สวัสดี']],
  ['a#b, C#, ##x, # y, &#39; and https://example.com/#part', []],
  ['#-dash #with-dash #e.mail', ['with', 'e']],
  [`#${'가'.repeat(100)} #${'나'.repeat(101)}`, ['가'.repeat(100)]],
  ['#\u3164 #a\ufe0fb', ['ab']],
])('%j has the hashtags %j', (content, expected) => {
  expect(hashtagsIn(content)).toEqual(expected);
});

test('the form of a hashtag ignores case, width, Unicode form and the "#"', () => {
  for (const [one, other] of [
    ['#Café', 'cafe\u0301'],
    ['ΟΔΟΣ', 'οδος'],
    ['＃ＡＢ', 'ab'],
  ] as const)
    expect(foldHashtag(one)).toBe(foldHashtag(other));
});

test.each([
  ['seaside', true],
  ['#seaside', true],
  ['cafe\u0301', true],
  ['', false],
  ['#', false],
  ['two words', false],
  ['two#tags', false],
  ['dash-ed', false],
  ['\u3164', false],
])('%j is a hashtag: %j', (text, expected) => {
  expect(isHashtag(text)).toBe(expected);
});
