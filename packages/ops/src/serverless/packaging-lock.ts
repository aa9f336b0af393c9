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

/** Takes away the note of a run that was killed; of two runs that find it dead, the file system lets one have it. */
function clearDead(file: string, aside: string): void {
  if (!existsSync(file) || holderIn(file) !== undefined) return;
  try {
    renameSync(file, aside);
    // Another run was faster, and this is its note already.
    if (holderIn(aside) !== undefined) linkSync(aside, file);
  } catch {
    // Taken away by another run, which may have noted itself by now: linking tells.
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Makes this process the only one that packages services of the working copy `root`, until it ends. Two would write into
 * the same `.serverless/`: one was seen to upload half of the other's archive, and the other to wait for ever.
 * Throws a {@link Refusal} that names the process which has the turn.
 */
export function takePackagingTurn(root: string): void {
  const [file, own] = [join(root, '.local/packaging.pid'), join(root, `.local/packaging.${process.pid}`)];
  try {
    mkdirSync(join(root, '.local'), { recursive: true });
    writeFileSync(own, String(process.pid));
  } catch (error) {
    throw new Refusal('notReady', `Packaging writes into the working copy, and cannot: ${error}`, error);
  }
  try {
    clearDead(file, `${own}.dead`);
    // A link appears with its contents, or not at all.
    linkSync(own, file);
  } catch (error) {
    const holder = holderIn(file) ?? 'unknown';
    throw new Refusal(
      'notReady',
      `Another run packages services of this working copy (process ${holder}). Wait until it is done.`,
      error,
    );
  } finally {
    rmSync(own, { force: true });
  }
  process.once('exit', () => rmSync(file, { force: true }));
}
