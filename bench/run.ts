import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const folder = import.meta.dirname;
const [name = ''] = process.argv.slice(2);
const script = join(folder, name, 'run.ts');

if (name === '' || !existsSync(script)) {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  console.error(`Name a benchmark: npm run bench -- ${names.map((entry) => entry.name).join(' | ')}`);
  process.exit(1);
}

await import(script);
