import { exportHandler, pagesAfter } from '@moim/common/exports';
import { isDecided, relations } from './models/relation.ts';

/** Invoked by files, for a person who asks for their data. What others decided about them is theirs. */
export const exportOf = exportHandler({
  decisions: pagesAfter({
    read: (userId, otherId, limit) =>
      relations.find.ofPerson(
        { userId },
        { consistent: true, limit, ...(otherId !== undefined && { after: { otherId } }) },
      ),
    positionOf: ({ otherId }) => otherId,
    show: (items) =>
      items.filter(isDecided).map(({ otherId, list, since, matchId }) => ({
        userId: otherId,
        list,
        since,
        ...(matchId !== undefined && { matchId }),
      })),
  }),
});
