import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from './terminal/refusal.ts';

/** The repository's folder. */
export const root = resolve(import.meta.dirname, '../../..');

/** Where a service lives. */
export const folderOf = (service: string): string => join(root, 'services', service);

/** All services that can be deployed, by name. */
export function knownServices(): string[] {
  return readdirSync(join(root, 'services'))
    .filter((name) => existsSync(join(folderOf(name), 'serverless.yml')))
    .sort();
}

/** The services that a command line names; refuses unknown and repeated ones. */
export function requireServices(names: readonly string[]): string[] {
  const known = knownServices();
  for (const [index, name] of names.entries()) {
    if (!known.includes(name)) {
      throw new Refusal('wrongUse', `There is no service "${name}". Known: ${known.join(', ')}.`);
    }
    if (names.indexOf(name) !== index) throw new Refusal('wrongUse', `${name} is named twice.`);
  }
  return [...names];
}

/** The one service that a command line names. */
export function requireOneService(names: readonly string[], usage: string): string {
  const [service, second] = requireServices(names);
  if (service === undefined) throw new Refusal('wrongUse', `Which service? ${usage}`);
  if (second !== undefined) throw new Refusal('wrongUse', `One service at a time. ${usage}`);
  return service;
}
