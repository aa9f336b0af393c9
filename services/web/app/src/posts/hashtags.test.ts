import { expect, test } from '@jest/globals';
import { partsOf } from './hashtags.ts';

test('hashtags that the API knows become parts of their own', () => {
  expect(partsOf('Tea in #Seoul and #차!', ['seoul', '차'])).toEqual([
    { text: 'Tea in ' },
    { text: '#Seoul', hashtag: 'seoul' },
    { text: ' and ' },
    { text: '#차', hashtag: '차' },
    { text: '!' },
  ]);
});

test('what the API does not count as a hashtag stays text', () => {
  expect(partsOf('Room #1', [])).toEqual([{ text: 'Room #1' }]);
  expect(partsOf('', [])).toEqual([]);
});
