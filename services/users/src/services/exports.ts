import { TransactionFailed, transaction } from '@moim/common/dynamodb';
import { newId } from '@moim/common/ids';
import { type ExportRequest, expiryFrom, exportRequests } from '../models/export-request.ts';
import { memberships } from '../models/membership.ts';
import { alreadyLeft } from './profile-errors.ts';

/**
 * Asks for an export of what is held of a person; an event starts it. Within eight hours, the same again is the same export,
 * however many requests come at once. Throws `conflict` for a person who left.
 */
export async function requestExport(userId: string, now = Date.now()): Promise<ExportRequest> {
  const [found, membership] = await Promise.all([
    exportRequests.get({ userId }, { consistent: true }),
    memberships.get({ userId }, { consistent: true }),
  ]);
  if (membership?.status === 'left') throw alreadyLeft();
  if (found) return found;
  const request = {
    userId,
    fileId: newId(),
    requestedAt: new Date(now).toISOString(),
    expiresAt: expiryFrom(now),
  };
  const stays = membership
    ? memberships.check({ userId }, { if: { status: 'active' } })
    : memberships.checkMissing({ userId });
  try {
    await transaction(exportRequests.create.tx(request), stays);
    return request;
  } catch (error) {
    if (!(error instanceof TransactionFailed)) throw error;
    // Another request was first, or the person's profile has just come or gone.
    return requestExport(userId, now);
  }
}

/** Forgets the request of a person who left. */
export async function forgetExportRequest(userId: string): Promise<void> {
  await exportRequests.delete({ userId });
}
