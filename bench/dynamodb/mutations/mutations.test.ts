import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { mutations } from './mutations.ts';

test.each(mutations)('the source still has the line that guarantees "$guarantee"', ({ file, find }) => {
  const source = readFileSync(join(import.meta.dirname, '../../../common/dynamodb', file), 'utf8');
  expect(source.split(find)).toHaveLength(2);
});
