import { transaction } from '@moim/common/dynamodb';
import type { Precondition } from '@moim/common/http';
import { kinds } from '../models/kinds.ts';
import type { Recipient } from '../models/recipient.ts';
import { type SettingsChanges, showSettings } from '../models/settings-schemas.ts';
import { readRecipient, recipientWrite, refuseLeft } from './recipient-writes.ts';
import { retryLostRaces } from './retry-lost-races.ts';

type Settings = Pick<Recipient, 'off' | 'texts'>;

/** What a person is notified of. */
export const getSettings = (userId: string): Promise<Settings | undefined> => readRecipient(userId);

/** Changes what a person is notified of. Throws `precondition-failed`, and `conflict` for someone who left. */
export function patchSettings(
  userId: string,
  changes: SettingsChanges,
  precondition: Precondition | undefined,
): Promise<Settings> {
  return retryLostRaces(async () => {
    const before = await readRecipient(userId);
    refuseLeft(before);
    const present = showSettings(before);
    precondition?.(present);
    const wanted = { ...present.kinds, ...changes.kinds };
    const after = {
      off: kinds.filter((kind) => !wanted[kind]),
      texts: changes.texts ?? present.texts,
    };
    await transaction(recipientWrite(userId, before, after));
    return after;
  });
}
