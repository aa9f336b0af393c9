import * as z from 'zod/mini';
import { type Listener, listen } from '../events/index.ts';
import { list, type SuspensionRecords } from './suspension-records.ts';

const user = z.object({ userId: z.string() });

/** Twice the lifetime of an access token: none that was issued before the suspension is still valid. */
const keptForSeconds = 2 * 60 * 60;

/** What a service does once a suspension is recorded. Must be idempotent, as acts are. */
interface SuspensionReactions {
  readonly suspended?: (userId: string) => Promise<void>;
}

/**
 * Listeners that keep {@link suspensionRecords}. Ordered, so that a suspension that was lifted does not come back.
 *
 * @example export const listeners = [...suspensionListeners(suspensions, { suspended: closeSocketsOf })];
 */
export function suspensionListeners(
  records: SuspensionRecords,
  reactions: SuspensionReactions = {},
): Listener[] {
  const versions = { 1: user };
  return [
    listen('safety.user.suspended', {
      ordered: true,
      versions,
      act: async ({ data: { userId } }) => {
        await records.put({ list, userId, expiresAt: Math.floor(Date.now() / 1_000) + keptForSeconds });
        await reactions.suspended?.(userId);
      },
    }),
    listen('safety.user.reinstated', {
      ordered: true,
      versions,
      act: async ({ data: { userId } }) => {
        await records.delete({ list, userId });
      },
    }),
  ];
}
