import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { mutations } from './mutations.ts';

test.each(mutations)('the line of the mistake against "$guarantee" is there', ({ file, find }) => {
  const source = readFileSync(join(import.meta.dirname, '../../../common/dynamodb', file), 'utf8');
  expect(source.split(find)).toHaveLength(2);
});
