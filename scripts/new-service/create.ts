import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a new service is called, and one of the things that it keeps. */
export interface ServiceNames {
  /** The folder and the path: `orders`. */
  service: string;
  /** One of them: `order`. */
  thing: string;
}

/** Wrong words on the command line, with what to type instead. */
export class WrongNames extends Error {}

const form = /^[a-z][a-z0-9]{1,29}$/;

/** The names that the command line gives. Throws {@link WrongNames}. */
export function namesOf([service, thing, ...rest]: readonly string[]): ServiceNames {
  if (!service || !thing || rest.length > 0) {
    throw new WrongNames('Say what it is called and what it keeps: npm run new -- orders order');
  }
  for (const name of [service, thing]) {
    if (!form.test(name))
      throw new WrongNames(`"${name}" must have 2 to 30 small letters and digits, a letter first.`);
  }
  if (service === thing) {
    throw new WrongNames('The service needs the plural, the thing the singular: npm run new -- orders order');
  }
  return { service, thing };
}

/**
 * Makes `services/<service>` out of `templates/service`, a working service about orders.
 * Throws {@link WrongNames} if there is such a service already. Returns the files made, from the root.
 */
export async function createService(root: string, names: ServiceNames): Promise<string[]> {
  const target = join('services', names.service);
  if (existsSync(join(root, target)))
    throw new WrongNames(`There is a ${target} already. Choose another name.`);
  const template = join(root, 'templates/service');
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const made: string[] = [];
  for (const file of files.sort()) {
    const path = join(target, renamed(file.slice(template.length + 1), names));
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), renamed(await readFile(file, 'utf8'), names));
    made.push(path);
  }
  return made;
}

function renamed(text: string, { service, thing }: ServiceNames): string {
  return text
    .replaceAll('orders', service)
    .replaceAll('Orders', capitalised(service))
    .replaceAll('order', thing)
    .replaceAll('Order', capitalised(thing));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
