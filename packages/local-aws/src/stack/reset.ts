import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endOrphan } from '../core/orphan-processes.ts';

const kept = new Set(['owner.json', 'compile-cache']);

/** Empties a data folder that this process has locked. Folders of other local AWSs below it stay. */
export async function emptyData(directory: string): Promise<void> {
  await endOrphan(join(directory, 'dynamodb.pid'), join(directory, 'dynamodb'));
  for (const name of readdirSync(directory)) {
    if (!kept.has(name) && !/^(port|test|beside)-/.test(name))
      rmSync(join(directory, name), { recursive: true, force: true });
  }
}
