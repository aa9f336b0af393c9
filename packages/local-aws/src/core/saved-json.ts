import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Reads a JSON file that this stack wrote before; `parse` makes sure of its shape. */
export function readSaved<T>(file: string, parse: (json: unknown) => T, otherwise: () => T): T {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return otherwise();
  }
  return parse(JSON.parse(text));
}

/**
 * Gives a function that saves `snapshot()` as JSON and resolves once what was there at the call is on disk. Calls that
 * come while a write is under way share the next one; the file is replaced in one step, so that a kill leaves either
 * the former or the new one.
 */
export function savedTo(file: string, snapshot: () => unknown): () => Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    next = undefined;
    await writeFile(`${file}.new`, JSON.stringify(snapshot()));
    await rename(`${file}.new`, file);
  };
  return () => {
    if (next) return next;
    next = writing.then(write);
    writing = next.catch(() => {});
    return next;
  };
}
