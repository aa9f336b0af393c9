import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiUrl } from '@moim/testing/api';
import { root } from '../repository/tracked-files.ts';
import { codeBlocks } from './code-blocks.ts';

/** What surrounds the TypeScript of a page, so that it runs. */
export interface Surroundings {
  /** Values in place of what the page's text introduces. */
  before: string;
  /** Exports what the examples have made. */
  after: string;
}

/**
 * Runs the TypeScript of a page as one module, against the stack of the test run.
 *
 * @returns what `after` exports
 */
export async function runExamples(page: string, { before, after }: Surroundings): Promise<unknown> {
  const code = codeBlocks(page)
    .filter(({ language }) => language === 'ts')
    .map((block) => block.code)
    .join('\n')
    // Of a service's own files, which `before` stands in for.
    .replaceAll(/^import .* from '\.\/.*';$/gm, '')
    .replaceAll('http://localhost:3000', apiUrl);
  // Two blocks of a page may import the same names.
  const imports = [...new Set(code.match(/^import .*$/gm) ?? [])].join('\n');
  const rest = code.replaceAll(/^import .*$/gm, '');
  // Inside the repository, so that the examples can import its packages.
  const folder = join(root, `.local/run-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${page.replaceAll('/', '-')}.ts`);
  try {
    writeFileSync(file, [imports, before, rest, after].join('\n'));
    return await import(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
