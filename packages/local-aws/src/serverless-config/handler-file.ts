import { existsSync } from 'node:fs';
import { join } from 'node:path';

const extensions = ['ts', 'mts', 'js', 'mjs', 'cjs'];

/** The file of a handler such as `src/index.api`; undefined when it does not exist. */
export function handlerFile(folder: string, handler: string): string | undefined {
  const file = join(folder, handler.slice(0, handler.lastIndexOf('.')));
  return extensions.map((extension) => `${file}.${extension}`).find((one) => existsSync(one));
}
