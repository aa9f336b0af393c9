import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from './terminal/refusal.ts';

/** The repository's root folder. */
export const root = resolve(import.meta.dirname, '../../..');

/** Returns a service's folder. */
export const folderOf = (service: string): string => join(root, 'services', service);

/** Returns the names of all services in the working copy. */
export function knownServices(): string[] {
  return readdirSync(join(root, 'services'))
    .filter((name) => existsSync(join(folderOf(name), 'serverless.yml')))
    .sort();
}

/** Validates the service names of a command line; refuses unknown and repeated ones. */
export function requireServices(names: readonly string[]): string[] {
  const known = knownServices();
  for (const [index, name] of names.entries()) {
    if (!known.includes(name)) {
      throw new Refusal('wrong-use', `There is no service "${name}". Known: ${known.join(', ')}.`);
    }
    if (names.indexOf(name) !== index) throw new Refusal('wrong-use', `${name} is given twice.`);
  }
  return [...names];
}

/** Validates that a command line names exactly one service, and returns it. */
export function requireOneService(names: readonly string[], usage: string): string {
  const [service, second] = requireServices(names);
  if (service === undefined) throw new Refusal('wrong-use', `Which service? ${usage}`);
  if (second !== undefined) throw new Refusal('wrong-use', `One service at a time. ${usage}`);
  return service;
}
