import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root, trackedFiles } from './tracked-files.ts';

/** A page's text without its code blocks, whose brackets are not links. */
const proseOf = (file: string): string => readFileSync(file, 'utf8').replace(/^```.*?^```$/gms, '');

/** The anchors of a page's headings, as GitHub forms them. */
function anchorsOf(file: string): string[] {
  return [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Whether a link, relative to a folder, leads to a file and, if it names one, to a heading of it. */
function leadsSomewhere(link: string, folder: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = join(folder, decodeURIComponent(path));
  if (!existsSync(file)) return false;
  return anchor === undefined || !file.endsWith('.md') || anchorsOf(file).includes(anchor);
}

test('every relative link of a page leads to a file, and to a heading of it', () => {
  // Links of the template are relative to the service that is made from it.
  const pages = trackedFiles().filter((file) => file.endsWith('.md') && !file.startsWith('templates/'));
  const broken = pages.flatMap((page) =>
    [...proseOf(join(root, page)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => (link.startsWith('#') ? `${page.split('/').at(-1)}${link}` : link))
      .filter((link) => !/^(?:https?:|mailto:|\/)/.test(link))
      .filter((link) => !leadsSomewhere(link, join(root, dirname(page))))
      .map((link) => `${page} links to ${link}`),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(broken).toEqual([]);
});

test('every page that code, configuration or a message names exists, with the heading named', () => {
  const texts = trackedFiles().filter((file) => /\.(?:ts|cjs|mjs|yml|json|sh)$/.test(file));
  const broken = texts
    .filter((file) => file !== 'test/repository/links.test.ts')
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/(?<![\w/<])docs\/[\w./-]+\.md(?:#[\w-]+)?/g)]
        .filter(([link]) => !leadsSomewhere(link, root))
        .map(([link]) => `${file} names ${link}`),
    );
  expect(broken).toEqual([]);
});
