import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Reads a JSON file of a previous run; `parse` validates its shape. */
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
 * Returns a function that saves `snapshot()` as JSON and resolves once the state at the time of the call is on disk.
 * Calls during a write share the next one. The file is replaced atomically: a kill leaves the old or the new file.
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
