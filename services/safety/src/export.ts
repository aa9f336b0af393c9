import { exportHandler, pagesAfter } from '@moim/common/exports';
import { acts } from './models/act.ts';
import { suspended } from './models/suspended.ts';
import { ownReports } from './services/own-reports.ts';

/** Invoked by files, for a person who asks for their data. Reports of others about them are confidential. */
export const exportOf = exportHandler({
  reports: ownReports,
  'moderator-acts': pagesAfter({
    read: (moderatorId, actId, limit) =>
      acts.find.byModerator({ moderatorId }, { limit, ...(actId !== undefined && { after: { actId } }) }),
    positionOf: ({ actId }) => actId,
    show: (items) =>
      items.map(({ reportId, actId, action, note, at }) => ({ reportId, actId, action, note, at })),
  }),
  suspension: async (userId) => {
    const found = await suspended.get({ userId }, { consistent: true });
    return { items: found ? [{ since: found.since }] : [] };
  },
});
