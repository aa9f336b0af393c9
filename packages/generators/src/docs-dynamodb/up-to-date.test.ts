import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const script = join(import.meta.dirname, 'write.ts');

test('docs/access-patterns.md and docs/personal-data.md are up to date, every entity says what it holds of people, and no deployed key would change', async () => {
  const node = join(import.meta.dirname, '../../../../node_modules/.bin/node');
  await expect(promisify(execFile)(node, [script, '--check'])).resolves.toMatchObject({ stderr: '' });
});
