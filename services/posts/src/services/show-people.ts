import { attachmentsShownBy } from '@moim/common/attachments';
import { urlSigner } from '@moim/common/storage';
import type { Person } from '../models/person.ts';
import type { ShownPerson } from '../models/person-schemas.ts';
import { readyFiles } from '../models/ready-file.ts';
import { nameOf, seePeople } from './see-people.ts';

export const attachments = attachmentsShownBy(readyFiles, urlSigner('FILES_BUCKET'));

/**
 * The people of `userIds` as `callerId` sees them, by their id. Those who left and those whom the caller does not see are
 * missing.
 */
export async function showPeople(
  callerId: string,
  userIds: readonly string[],
): Promise<Map<string, ShownPerson>> {
  const seen = await seePeople(callerId, userIds);
  const avatars = await attachments.thumbs(seen.map(({ person }) => avatarOf(person)));
  return new Map(
    seen.map((one, index) => {
      const avatar = avatars[index];
      return [one.userId, { ...nameOf(one), ...(avatar && { avatar }) }] as const;
    }),
  );
}

const avatarOf = (person: Person | undefined) =>
  person?.avatarFileId === undefined ? undefined : { ownerId: person.userId, fileId: person.avatarFileId };
