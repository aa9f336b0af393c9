import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from './config/json.ts';

/** What listens where, by part; `http` is the gateway. Written when all of it answers. */
export type Endpoints = Record<string, string>;

const fileIn = (directory: string): string => join(directory, 'endpoints.json');

export function writeEndpoints(directory: string, endpoints: Endpoints): void {
  const file = fileIn(directory);
  writeFileSync(`${file}.new`, `${JSON.stringify(endpoints, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export function removeEndpoints(directory: string): void {
  rmSync(fileIn(directory), { force: true });
}

export function readEndpoints(directory: string): Endpoints | undefined {
  try {
    const entries = Object.entries(objectOf(JSON.parse(readFileSync(fileIn(directory), 'utf8'))));
    return Object.fromEntries(entries.map(([name, url]) => [name, String(url)]));
  } catch {
    return undefined;
  }
}

/** Whether everything that is listed answers: the file outlives a killed stack. */
export async function areReachable(endpoints: Endpoints): Promise<boolean> {
  const answers = Object.values(endpoints).map((url) => fetch(url, { signal: AbortSignal.timeout(1000) }));
  return (await Promise.allSettled(answers)).every(({ status }) => status === 'fulfilled');
}
