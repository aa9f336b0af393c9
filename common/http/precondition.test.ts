import { expect, test } from '@jest/globals';
import { entityTag } from './entity-tag.ts';
import { preconditionOf, preconditionOnStored } from './precondition.ts';

const show = ({ name }: { name: string; secret: number }) => ({ name });
const stored = { name: 'a', secret: 1 };

test('a precondition holds of what is stored when it holds of what is shown of it', () => {
  const seen = preconditionOf({ 'if-match': entityTag(show(stored)) });
  const check = preconditionOnStored(seen, show);
  expect(() => check?.({ ...stored, secret: 2 })).not.toThrow();
  expect(() => check?.({ ...stored, name: 'b' })).toThrow();
  expect(() => check?.(undefined)).toThrow();
  expect(() =>
    preconditionOnStored(preconditionOf({ 'if-none-match': '*' }), show)?.(undefined),
  ).not.toThrow();
});

test('without a precondition there is none of what is stored', () => {
  expect(preconditionOnStored(preconditionOf({}), show)).toBeUndefined();
});
