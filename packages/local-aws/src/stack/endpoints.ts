import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from '../core/json.ts';

/** What listens where, by emulator; `http` is the gateway. Written once all of it answers, or is about to. */
export type Endpoints = Record<string, string>;

export interface Reachable {
  endpoints: Endpoints;
  /** What functions of all services have in their environment: endpoints, region, dummy credentials, ids. */
  environment: Record<string, string>;
}

/** Writes a JSON file in one step: whoever waits for it never reads half of it. */
function writeJson(file: string, json: object): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(json, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

const fileIn = (directory: string): string => join(directory, 'endpoints.json');

const environmentFileIn = (directory: string): string => join(directory, 'environment.json');

/** Notes what listens where, and the environment in which a function, or a test in its place, reaches it. */
export function writeEndpoints(directory: string, { endpoints, environment }: Reachable): void {
  writeJson(environmentFileIn(directory), environment);
  writeJson(fileIn(directory), endpoints);
}

export function removeEndpoints(directory: string): void {
  for (const file of [fileIn(directory), environmentFileIn(directory)]) rmSync(file, { force: true });
}

function readTexts(file: string): Record<string, string> | undefined {
  try {
    const entries = Object.entries(objectOf(JSON.parse(readFileSync(file, 'utf8'))));
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  } catch {
    return undefined;
  }
}

export const readEndpoints = (directory: string): Endpoints | undefined => readTexts(fileIn(directory));
export const readEnvironment = (directory: string): Record<string, string> | undefined =>
  readTexts(environmentFileIn(directory));

/** Whether everything that is listed answers: the file outlives a killed stack. */
export async function areReachable(endpoints: Endpoints): Promise<boolean> {
  const answers = Object.values(endpoints).map((url) => fetch(url, { signal: AbortSignal.timeout(1000) }));
  return (await Promise.allSettled(answers)).every(({ status }) => status === 'fulfilled');
}
