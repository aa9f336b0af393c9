import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Script } from 'node:vm';
import { InvalidNames, type ServiceNames } from './names.ts';
import { refuseTakenIds } from './refuse-taken-ids.ts';
import { spellingsOf } from './spellings.ts';

/** The words of the template's code that are not about orders. A service of such a name would not compile. */
async function wordsOf(files: readonly string[]): Promise<Set<string>> {
  const sources = files.filter((file) => file.split(sep).includes('src'));
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')));
  const code = texts.join('\n').replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
  return new Set((code.match(/\w+/g) ?? []).filter((word) => !/order/i.test(word)));
}

/** Whether JavaScript reserves `word`, as it does `class`. */
function isReserved(word: string): boolean {
  try {
    new Script(`'use strict'; const ${word} = 0;`);
    return false;
  } catch {
    return true;
  }
}

/** Throws {@link InvalidNames} for names that `files` (the template) or the project `root` already use. */
export async function refuseTaken(
  root: string,
  names: ServiceNames,
  files: readonly string[],
): Promise<void> {
  const { service, thing } = names;
  if (existsSync(join(root, 'services', service)))
    throw new InvalidNames(`services/${service} already exists. Choose another name.`);
  if (existsSync(join(root, service)))
    throw new InvalidNames(`"${service}" is a folder of the project. Choose another name.`);
  const words = await wordsOf(files);
  for (const name of [service, thing]) {
    const { camel, pascal } = spellingsOf(name);
    if (isReserved(camel) || [camel, pascal, `${camel}Id`].some((word) => words.has(word)))
      throw new InvalidNames(`The code of every service already uses "${name}". Choose another name.`);
  }
  await refuseTakenIds(root, names, files);
}
