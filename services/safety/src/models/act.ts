import { entity } from '@moim/common/dynamodb';
import type { Closing } from './report.ts';

type Action = Closing | 'reinstate';

/** What a moderator did about a report. Only ever added to. */
export interface Act {
  reportId: string;
  /** A ULID: acts sort by when they happened. */
  actId: string;
  action: Action;
  /** Why, for other moderators. Gone, with everything personal, once the reported person has left. */
  note?: string;
  /** Absent once the moderator has left. */
  moderatorId?: string;
  /** ISO 8601. */
  at: string;
}

export const acts = entity<Act>()('act', {
  table: 'safety',
  key: { pk: ['reportId'], sk: ['actId'] },
  find: {
    ofReport: { pk: ['reportId'], sk: ['actId'] },
    byModerator: { index: 'byModerator', pk: ['moderatorId'], sk: ['actId'] },
  },
  personal: { fields: { moderatorId: 'anonymize', note: 'anonymize' }, exportedAs: 'moderator-acts' },
});
