import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { generateApiFiles } from './generate.ts';

test('openapi.json, asyncapi.json and the client match the code (if not, run: npm run openapi)', async () => {
  for (const { path, content } of await generateApiFiles()) {
    const committed = await readFile(join(import.meta.dirname, '../../../..', path), 'utf8');
    expect({ path, fresh: committed === content }).toEqual({ path, fresh: true });
  }
});
