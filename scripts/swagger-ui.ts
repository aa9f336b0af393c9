import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Compresses the files of Swagger UI into the folder that the docs service serves. `npm install` runs it. */
const docs = join(import.meta.dirname, '../services/docs');
const distribution = dirname(
  createRequire(join(docs, 'package.json')).resolve('swagger-ui-dist/package.json'),
);
const assets = join(docs, 'assets');

const files = [
  ...['swagger-ui-bundle.js', 'swagger-ui.css', 'favicon-32x32.png'].map(
    (name) => [distribution, name] as const,
  ),
  [join(docs, 'swagger-ui'), 'initializer.js'] as const,
];

await mkdir(assets, { recursive: true });
for (const [folder, name] of files) {
  await writeFile(join(assets, `${name}.gz`), gzipSync(await readFile(join(folder, name)), { level: 9 }));
}
