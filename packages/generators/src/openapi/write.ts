import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateApiFiles } from './generate.ts';

for (const { path, content } of await generateApiFiles()) {
  await writeFile(join(import.meta.dirname, '../../../..', path), content);
  console.log(`wrote ${path}`);
}
