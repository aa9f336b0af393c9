import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Writes the package's JavaScript and types to dist/. `npm pack` runs it.
const folder = import.meta.dirname;
const dist = join(folder, 'dist');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: folder, stdio: 'inherit' });
const generated = ['schema.d.ts', 'socket-schema.d.ts'];
for (const file of generated) copyFileSync(join(folder, file), join(dist, file));

// The compiler rewrites the paths of imports in JavaScript only; in declarations, they would lead to missing sources.
const written = readdirSync(dist, { encoding: 'utf8', recursive: true });
for (const name of written.filter((file) => file.endsWith('.d.ts') && !generated.includes(file))) {
  const file = join(dist, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.{1,2}\/[\w/-]+)(?:\.d)?\.ts'/g, "$1.js'"));
}
