import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../repository/tracked-files.ts';
import { type CodeBlock, codeBlocks, pages } from './code-blocks.ts';
import { syntaxErrors, typeErrors } from './compile.ts';
import { onlyChecked, run } from './coverage-of-blocks.ts';
import { preludes } from './preludes.ts';

const blocks = pages().flatMap(codeBlocks);
const inLanguage = (...languages: string[]): CodeBlock[] =>
  blocks.filter(({ language }) => languages.includes(language));
const placeOf = ({ page, line }: CodeBlock): string => `${page}:${line}`;

/** Pages whose TypeScript another test compiles. */
const compiledElsewhere = [
  // common/dynamodb/test/documentation.test.ts
  'docs/dynamodb.md',
  // add-an-operation.docs.ts
  'docs/add-an-operation.md',
];

test('every code block names a language that the tests run, or is a picture', () => {
  const known = ['bash', 'sh', 'ts', 'js', 'json', 'yaml', 'text'];
  expect(blocks.length).toBeGreaterThan(60);
  expect(blocks.filter(({ language }) => !known.includes(language)).map(placeOf)).toEqual([]);
});

test('every code block is run, or listed as one that is only checked', () => {
  const kinds = blocks
    .filter(({ language }) => language !== 'text')
    .map(({ page, language }) => `${page} ${language}`);
  expect(Object.keys({ ...run, ...onlyChecked }).sort()).toEqual([...new Set(kinds)].sort());
});

function jsonErrors(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

test('every block of JSON and JavaScript parses', () => {
  const faults = [
    ...inLanguage('js').flatMap((block) =>
      syntaxErrors(block.code).map((fault) => `${placeOf(block)}: ${fault}`),
    ),
    ...inLanguage('json').flatMap((block) =>
      jsonErrors(block.code).map((fault) => `${placeOf(block)}: ${fault}`),
    ),
  ];
  expect(faults).toEqual([]);
});

test('every block of YAML parses, and the files that it names exist for a service', () => {
  const faults = inLanguage('yaml').flatMap((block) => {
    const { errors } = parseDocument(block.code, { logLevel: 'error' });
    const files = [...block.code.matchAll(/\$\{file\(([^)]+)\)/g)].map(([, file = '']) => file);
    const missing = files.filter((file) => !existsSync(join(root, 'services/users', file)));
    return [...errors.map(({ message }) => message), ...missing].map(
      (fault) => `${placeOf(block)}: ${fault}`,
    );
  });
  expect(faults).toEqual([]);
});

/** A block as a module; the prelude of its page stands in for the service's own files. */
function sourceOf({ page, code }: CodeBlock): string {
  return `${preludes[page] ?? ''}\n${code.replaceAll(/^import .* from '\.\/.*';$/gm, '')}`;
}

test('every block of TypeScript compiles', () => {
  const typeScript = inLanguage('ts').filter(({ page }) => !compiledElsewhere.includes(page));
  const sources = typeScript.map((block) => [placeOf(block), sourceOf(block)]);
  expect(sources.length).toBeGreaterThan(3);
  expect(typeErrors(Object.fromEntries(sources))).toEqual([]);
});

/** The commands of shell blocks, without comments; a line that ends with a backslash goes on. */
const commands = inLanguage('sh', 'bash').flatMap((block) =>
  block.code
    .replaceAll('\\\n', '')
    .split('\n')
    .flatMap((line) => line.replace(/(?:^|\s)#.*$/, '').split('&&'))
    .map((command) => ({ place: placeOf(block), words: command.trim().split(/\s+/) })),
);

test('every npm script that a page runs exists', () => {
  const scripts = commands.flatMap(({ place, words: [program, verb, name = ''] }) => {
    if (program !== 'npm') return [];
    if (verb === 'run') return [{ place, name }];
    return verb === 'start' || verb === 'test' ? [{ place, name: verb }] : [];
  });
  expect(scripts.length).toBeGreaterThan(8);
  expect(scripts.filter(({ name }) => !(name in packageJson.scripts))).toEqual([]);
});

test('every script that a page runs exists, and its --help names the options used', () => {
  const used = commands.filter(({ words }) => words[0]?.startsWith('scripts/'));
  const helps = new Map<string, string>();
  const helpOf = (script: string): string => {
    const help = helps.get(script) ?? execFileSync(join(root, script), ['--help'], { encoding: 'utf8' });
    helps.set(script, help);
    return help;
  };
  const unknown = used.flatMap(({ place, words: [script = '', ...options] }) =>
    options
      .filter((option) => option.startsWith('--') && !helpOf(script).includes(option))
      .map((option) => `${place}: ${script} has no ${option}`),
  );
  expect(used.length).toBeGreaterThan(5);
  expect(unknown).toEqual([]);
});
