import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, trackedFiles } from '../repository/tracked-files.ts';

/** A fenced block of a page. */
export interface CodeBlock {
  page: string;
  /** The line of the page on which the code begins, counted from 1. */
  line: number;
  /** `''` when the fence names none. */
  language: string;
  /** Without the indentation of the list that it is in. */
  code: string;
  /** The paragraph above the block. */
  introduction: string;
}

/** The pages whose code blocks are run: what developers, operators and clients read to do something. */
export function pages(): string[] {
  return trackedFiles().filter((file) =>
    /^(?:(?:README|CONTRIBUTING)\.md|docs\/.*\.md|packages\/[^/]+\/README\.md|clients\/typescript\/README\.md)$/.test(
      file,
    ),
  );
}

/** The code blocks of a page, in order. */
export function codeBlocks(page: string): CodeBlock[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^( *)```(\w*)\n(.*?)^\1```$/gms)].map((match) => {
    const [, indent = '', language = '', code = ''] = match;
    const before = text.slice(0, match.index).trimEnd();
    return {
      page,
      line: before.split('\n').length + 2,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      introduction: before.slice(before.lastIndexOf('\n\n') + 1),
    };
  });
}
