import { attachmentsShownBy } from '@moim/common/attachments';
import { urlSigner } from '@moim/common/storage';
import { type Person, people } from '../models/person.ts';
import type { ShownPerson } from '../models/person-schemas.ts';
import { readyFiles } from '../models/ready-file.ts';
import { hiddenFrom } from './hiding.ts';

export const attachments = attachmentsShownBy(readyFiles, urlSigner('FILES_BUCKET'));

/**
 * The people of `userIds` as `callerId` sees them, by their id. Those who left and those whom the caller does not see are
 * missing.
 */
export async function showPeople(
  callerId: string,
  userIds: readonly string[],
): Promise<Map<string, ShownPerson>> {
  const distinct = [...new Set(userIds)];
  const [known, hidden] = await Promise.all([
    people.getMany(distinct.map((userId) => ({ userId }))),
    hiddenFrom(callerId, distinct),
  ]);
  const seen = distinct.flatMap((userId, index) => {
    const person = known[index];
    return person?.left || hidden.has(userId) ? [] : [{ userId, person }];
  });
  const avatars = await attachments.thumbs(seen.map(({ person }) => avatarOf(person)));
  return new Map(
    seen.map(({ userId, person }, index) => {
      const avatar = avatars[index];
      const named = person && { nickname: person.nickname, name: person.name };
      return [userId, { userId, ...named, ...(avatar && { avatar }) }] as const;
    }),
  );
}

const avatarOf = (person: Person | undefined) =>
  person?.avatarFileId === undefined ? undefined : { ownerId: person.userId, fileId: person.avatarFileId };
