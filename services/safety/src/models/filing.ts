import { entity } from '@moim/common/dynamodb';
import type { Subject } from './report.ts';

/** The latest report of a subject by a person, so that the same report again is found instead of filed twice. */
export interface Filing {
  reporterId: string;
  /** The subject's type and id. */
  subject: string;
  reportId: string;
}

export const filings = entity<Filing>()('filing', {
  table: 'safety',
  key: { pk: ['reporterId'], sk: ['subject'] },
  find: { ofReporter: { pk: ['reporterId'], sk: ['subject'] } },
  personal: {
    fields: { reporterId: 'delete', subject: 'delete' },
    notExported: 'In `reports`, with the report.',
  },
});

export const subjectKey = ({ type, id }: Subject): string => `${type} ${id}`;
