import * as z from 'zod/mini';
import { type Listener, listen } from '../events/index.ts';
import { list, type SuspensionRecords } from './suspension-records.ts';

const user = z.object({ userId: z.string() });

/** Twice the lifetime of an access token: none that was issued before the suspension is still valid. */
const keptForSeconds = 2 * 60 * 60;

/** Listeners that keep {@link suspensionRecords}. Ordered, so that a suspension that was lifted does not come back. */
export function suspensionListeners(records: SuspensionRecords): Listener[] {
  return [
    listen('safety.user.suspended', {
      ordered: true,
      versions: { 1: user },
      write: ({ data: { userId } }) => {
        const expiresAt = Math.floor(Date.now() / 1_000) + keptForSeconds;
        return [records.put.tx({ list, userId, expiresAt })];
      },
    }),
    listen('safety.user.reinstated', {
      ordered: true,
      versions: { 1: user },
      write: ({ data: { userId } }) => [records.delete.tx({ list, userId })],
    }),
  ];
}
