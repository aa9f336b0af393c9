import {
  AlreadyExists,
  add,
  ConditionFailed,
  lt,
  lte,
  missing,
  NotFound,
  TransactionFailed,
  transaction,
  type Write,
} from '@moim/common/dynamodb';
import { Problem } from '@moim/common/http';
import { requiredSetting } from '@moim/common/settings';
import type { StoredFile } from '../models/file.ts';
import { usages } from '../models/usage.ts';

const gibibyte = 1_073_741_824;

/**
 * Runs a write in one transaction with adding a file to its owner's usage. Throws `conflict` if it
 * exceeds the quota, or if the owner has left.
 */
export async function counting(
  { ownerId, held }: Pick<StoredFile, 'ownerId' | 'held'>,
  write: Write,
): Promise<void> {
  const maxFiles = Number(requiredSetting('MAX_FILES_PER_PERSON'));
  const maxBytes = Number(requiredSetting('MAX_GIBIBYTES_PER_PERSON')) * gibibyte;
  const room = { files: lt(maxFiles), bytes: lte(maxBytes - held), closedAt: missing() };
  const count = usages.update.tx({ ownerId }, { files: add(1), bytes: add(held) }, { if: room });
  try {
    await transaction(write, count);
  } catch (error) {
    if (!(error instanceof TransactionFailed) || error.index !== 1) throw error;
    if (error.cause instanceof ConditionFailed) {
      const usage = await usages.get({ ownerId }, { consistent: true });
      throw usage?.closedAt === undefined ? noRoom(error, maxFiles, maxBytes) : alreadyLeft(error);
    }
    await openUsage(ownerId);
    await counting({ ownerId, held }, write);
  }
}

/** Creates the usage of a person who has their first file. */
export async function openUsage(ownerId: string): Promise<void> {
  try {
    await usages.create({ ownerId, files: 0, bytes: 0 });
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
  }
}

/** Runs a write in one transaction with removing a file from its owner's usage, if it still counts. */
export async function uncounting(file: Pick<StoredFile, 'ownerId' | 'held'>, write: Write): Promise<void> {
  if (file.held === 0) return transaction(write);
  try {
    await transaction(write, uncount(file));
  } catch (error) {
    // The person has left and their usage is deleted.
    const usageIsGone =
      error instanceof TransactionFailed && error.index === 1 && error.cause instanceof NotFound;
    if (!usageIsGone) throw error;
    await transaction(write);
  }
}

/** The write that removes a file from its owner's usage. */
export const uncount = ({ ownerId, held }: Pick<StoredFile, 'ownerId' | 'held'>): Write =>
  usages.update.tx({ ownerId }, { files: add(-1), bytes: add(-held) });

function alreadyLeft(cause: TransactionFailed): Problem {
  const detail = 'You left, and your files are deleted with everything else. Sign up again to come back.';
  return new Problem('conflict', { detail, cause });
}

function noRoom(cause: TransactionFailed, maxFiles: number, maxBytes: number): Problem {
  const most = `${maxFiles} files and ${maxBytes / gibibyte} GiB in all`;
  return new Problem('conflict', {
    detail: `A person may have at most ${most}. Delete some files first.`,
    cause,
  });
}
