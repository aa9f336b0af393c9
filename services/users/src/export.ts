import { exportHandler, pagesAfter } from '@moim/common/exports';
import { blocks } from './models/block.ts';
import { profiles } from './models/profile.ts';

/** Invoked by files, for a person who asks for their data. */
export const exportOf = exportHandler({
  profile: async (userId) => {
    const profile = await profiles.get({ userId }, { consistent: true });
    if (!profile) return { items: [] };
    const { nicknameFold: _fold, nicknameInitial: _initial, version: _version, ...own } = profile;
    return { items: [own] };
  },
  blocks: pagesAfter({
    read: (userId, blockedId, limit) =>
      blocks.find.ofPerson(
        { userId },
        { consistent: true, limit, ...(blockedId !== undefined && { after: { blockedId } }) },
      ),
    positionOf: ({ blockedId }) => blockedId,
    show: (items) => items.map(({ blockedId, blockedAt }) => ({ userId: blockedId, blockedAt })),
  }),
});
