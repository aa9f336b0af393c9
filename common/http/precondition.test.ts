import { expect, test } from '@jest/globals';
import { entityTag } from './entity-tag.ts';
import { preconditionOf, preconditionOnStored } from './precondition.ts';

const show = ({ name }: { name: string; secret: number }) => ({ name });
const stored = { name: 'a', secret: 1 };

test('a precondition on the stored entity is checked against its public representation', () => {
  const seen = preconditionOf({ 'if-match': entityTag(show(stored)) });
  const check = preconditionOnStored(seen, show);
  expect(() => check?.({ ...stored, secret: 2 })).not.toThrow();
  expect(() => check?.({ ...stored, name: 'b' })).toThrow();
  expect(() => check?.(undefined)).toThrow();
  expect(() =>
    preconditionOnStored(preconditionOf({ 'if-none-match': '*' }), show)?.(undefined),
  ).not.toThrow();
});

test('a request without a precondition has none on the stored entity either', () => {
  expect(preconditionOnStored(preconditionOf({}), show)).toBeUndefined();
});
