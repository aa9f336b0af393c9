import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that holds an object or a part of one. Its name is random. */
export interface Piece {
  readonly file: string;
  readonly size: number;
}

/** The files of all objects. A file is written once and belongs to an object only when the database says so. */
export interface Files {
  /** A name for a new file. */
  fresh(): string;
  path(file: string): string;
  /** Keeps files from being removed until the returned function is called. */
  hold(pieces: readonly Piece[]): () => void;
  /** Removes files once nobody reads them. */
  drop(files: readonly string[]): void;
  /** Removes files that `isKnown` rejects: leftovers of a kill. */
  sweep(isKnown: (file: string) => boolean): void;
}

export function filesIn(directory: string): Files {
  const folder = join(directory, 'objects');
  mkdirSync(folder, { recursive: true });
  const path = (file: string): string => join(folder, file);
  const readers = new Map<string, number>();
  const doomed = new Set<string>();
  const remove = (file: string): void => void rm(path(file), { force: true });

  const release = (file: string): void => {
    const left = (readers.get(file) ?? 1) - 1;
    if (left > 0) readers.set(file, left);
    else readers.delete(file);
    if (left === 0 && doomed.delete(file)) remove(file);
  };

  return {
    fresh: randomUUID,
    path,
    hold: (pieces) => {
      const names = pieces.map(({ file }) => file);
      for (const file of names) readers.set(file, (readers.get(file) ?? 0) + 1);
      return () => {
        for (const file of names.splice(0)) release(file);
      };
    },
    drop: (files) => {
      for (const file of files) {
        if (readers.has(file)) doomed.add(file);
        else remove(file);
      }
    },
    sweep: (isKnown) => {
      for (const file of readdirSync(folder)) if (!isKnown(file)) remove(file);
    },
  };
}
