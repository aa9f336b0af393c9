import { describe, expect, test } from '@jest/globals';
import { selectRoute } from './route-selection.ts';

const braced = (text: string): string => text.replaceAll('<', '$' + '{').replaceAll('>', '}');

describe('a route selection expression', () => {
  test.each([
    ['$request.body.action', '{"action":"typing"}', 'typing'],
    ['$request.body.to.room', '{"to":{"room":"r1"}}', 'r1'],
    ['$request.body.version', '{"version":2}', '2'],
    [braced('<request.body.kind>-<request.body.version>'), '{"kind":"chat","version":2}', 'chat-2'],
    ['v1/$request.body.action', '{"action":"typing"}', 'v1/typing'],
    ['\\$default', '{}', '$default'],
  ])('%s picks a value out of %s', (expression, body, key) => {
    expect(selectRoute(expression, body)).toBe(key);
  });

  test.each([
    '',
    'plain text',
    '[]',
    '{}',
    '{"action":{}}',
    '{"action":null}',
    '{"action":"$connect"}',
    '{"action":"$disconnect"}',
  ])('falls back to $default for the message %s', (body) => {
    expect(selectRoute('$request.body.action', body)).toBe('$default');
  });

  test('does not look into prototypes', () => {
    expect(selectRoute('$request.body.constructor.name', '{}')).toBe('$default');
  });
});
