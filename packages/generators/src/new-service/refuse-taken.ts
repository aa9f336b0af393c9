import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Script } from 'node:vm';
import { capitalised } from './capitalised.ts';
import { type ServiceNames, WrongNames } from './names.ts';

/** What the template's code calls something else: a service of that name would not compile. */
async function wordsOf(files: readonly string[]): Promise<Set<string>> {
  const sources = files.filter((file) => file.split(sep).includes('src'));
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')));
  const code = texts.join('\n').replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
  return new Set((code.match(/\w+/g) ?? []).filter((word) => !/order/i.test(word)));
}

/** Whether JavaScript keeps `word` for itself, as `class`. */
function isReserved(word: string): boolean {
  try {
    new Script(`'use strict'; const ${word} = 0;`);
    return false;
  } catch {
    return true;
  }
}

/** Throws {@link WrongNames} for names that `files`, the template, or the project `root` already use. */
export async function refuseTaken(
  root: string,
  names: ServiceNames,
  files: readonly string[],
): Promise<void> {
  const { service, thing } = names;
  if (existsSync(join(root, 'services', service)))
    throw new WrongNames(`There is a services/${service} already. Choose another name.`);
  if (existsSync(join(root, service)))
    throw new WrongNames(`"${service}" is a folder of the project. Choose another name.`);
  const words = await wordsOf(files);
  for (const name of [service, thing]) {
    if (isReserved(name) || [name, capitalised(name), `${name}Id`].some((word) => words.has(word)))
      throw new WrongNames(`"${name}" means something else in the code of a service. Choose another name.`);
  }
}
