import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from '../core/json.ts';

/** URLs by emulator; `http` is the gateway. Written once all of them respond, or are about to. */
export type Endpoints = Record<string, string>;

export interface Reachable {
  endpoints: Endpoints;
  /** Environment variables that the functions of all services share: endpoints, region, credentials, ids. */
  environment: Record<string, string>;
}

/** Writes a JSON file atomically: a waiting reader never sees half of it. */
function writeJson(file: string, json: object): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(json, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

const fileIn = (directory: string): string => join(directory, 'endpoints.json');

const environmentFileIn = (directory: string): string => join(directory, 'environment.json');

/** Writes endpoints.json and environment.json, from which tests and tools learn how to reach the local AWS. */
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

/** Reads endpoints.json of a running local AWS; undefined when there is none. */
export const readEndpoints = (directory: string): Endpoints | undefined => readTexts(fileIn(directory));
/** Reads environment.json of a running local AWS; undefined when there is none. */
export const readEnvironment = (directory: string): Record<string, string> | undefined =>
  readTexts(environmentFileIn(directory));

/** Whether every endpoint responds. The files outlive a killed process. */
export async function areReachable(endpoints: Endpoints): Promise<boolean> {
  const responses = Object.values(endpoints).map((url) => fetch(url, { signal: AbortSignal.timeout(1000) }));
  return (await Promise.allSettled(responses)).every(({ status }) => status === 'fulfilled');
}
