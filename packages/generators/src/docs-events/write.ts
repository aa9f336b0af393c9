import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from './catalogue.ts';
import { declaredEvents } from './declared.ts';

const path = 'docs/events-catalogue.md';
await writeFile(join(import.meta.dirname, '../../../..', path), catalogue(await declaredEvents()));
console.log(`wrote ${path}`);
