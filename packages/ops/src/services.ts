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

const unknown = (name: string, known: readonly string[]): Refusal =>
  new Refusal('wrong-use', `There is no service "${name}". Known: ${known.join(', ')}.`);

function refuseRepeated(names: readonly string[]): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new Refusal('wrong-use', `${repeated} is given twice.`);
}

/** Validates service names against the working copy; refuses unknown and repeated ones. */
export function requireServices(names: readonly string[]): string[] {
  const known = knownServices();
  const missing = names.find((name) => !known.includes(name));
  if (missing !== undefined) throw unknown(missing, known);
  refuseRepeated(names);
  return [...names];
}

/** Validates the form of service names, which may be deployed without being in the working copy; refuses repeated ones. */
export function requireServiceNames(names: readonly string[]): string[] {
  const malformed = names.find((name) => !/^[a-z][a-z0-9-]*$/.test(name));
  if (malformed !== undefined) throw unknown(malformed, knownServices());
  refuseRepeated(names);
  return [...names];
}

/** Validates that a command line names exactly one service, and returns it. */
export function requireOneService(names: readonly string[], usage: string): string {
  const [service, second] = requireServiceNames(names);
  if (service === undefined) throw new Refusal('wrong-use', `Which service? ${usage}`);
  if (second !== undefined) throw new Refusal('wrong-use', `One service at a time. ${usage}`);
  return service;
}

/** Refuses a service that is neither in the working copy nor among the deployed ones. */
export async function requireKnown(
  names: readonly string[],
  deployed: () => Promise<ReadonlyMap<string, unknown>>,
): Promise<void> {
  const here = knownServices();
  if (names.every((name) => here.includes(name))) return;
  const known = [...new Set([...here, ...(await deployed()).keys()])].sort();
  const missing = names.find((name) => !known.includes(name));
  if (missing !== undefined) throw unknown(missing, known);
}
