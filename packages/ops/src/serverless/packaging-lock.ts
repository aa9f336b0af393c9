import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '@moim/local-aws/core';
import { Refusal } from '../terminal/refusal.ts';

const holderIn = (file: string): number | undefined => {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
};

/** Removes the lock of a run that was killed. If two runs try at the same time, renaming succeeds for only one. */
function clearStale(file: string, aside: string): void {
  if (!existsSync(file) || holderIn(file) !== undefined) return;
  try {
    renameSync(file, aside);
    // Another run was faster, and this is already its lock.
    if (holderIn(aside) !== undefined) linkSync(aside, file);
  } catch {
    // Another run removed it and may hold the lock by now; linking shows that.
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Locks the working copy `root` for packaging until this process ends. Two runs would write to the same `.serverless/`
 * folders, and one could upload half of the other's archive.
 *
 * @throws {Refusal} naming the process that holds the lock
 */
export function acquirePackagingLock(root: string): void {
  const [file, own] = [join(root, '.local/packaging.pid'), join(root, `.local/packaging.${process.pid}`)];
  try {
    mkdirSync(join(root, '.local'), { recursive: true });
    writeFileSync(own, String(process.pid));
  } catch (error) {
    throw new Refusal('not-ready', `Packaging cannot write to the working copy: ${error}`, error);
  }
  try {
    clearStale(file, `${own}.stale`);
    // Linking is atomic: the lock never appears without its content.
    linkSync(own, file);
  } catch (error) {
    const holder = holderIn(file) ?? 'unknown';
    throw new Refusal(
      'not-ready',
      `Another run is packaging services of this working copy (process ${holder}). Wait until it ends, then retry.`,
      error,
    );
  } finally {
    rmSync(own, { force: true });
  }
  process.once('exit', () => rmSync(file, { force: true }));
}
