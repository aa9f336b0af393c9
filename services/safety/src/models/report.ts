import { entity } from '@moim/common/dynamodb';

export const subjectTypes = ['user', 'post', 'comment', 'message'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** What is reported: a person, or something that they wrote. */
export interface Subject {
  type: SubjectType;
  id: string;
}

/** How a report can be closed. */
export const closings = ['dismiss', 'remove-content', 'suspend'] as const;
export type Closing = (typeof closings)[number];

export interface Report {
  /** A ULID. */
  reportId: string;
  /** Absent once the reporter has left. */
  reporterId?: string;
  /** Who is, or wrote, the subject. Absent if they left before. */
  reportedId?: string;
  subjectType: SubjectType;
  subjectId: string;
  reason: string;
  text?: string;
  /** What the reporter saw, as JSON. */
  snapshot: string;
  status: 'open' | 'closed';
  resolution?: Closing | 'reinstate';
  /** ISO 8601. */
  createdAt: string;
  closedAt?: string;
}

export const reports = entity<Report>()('report', {
  table: 'safety',
  key: { pk: ['reportId'] },
  find: {
    byStatus: { index: 'byStatus', pk: ['status'], sk: ['createdAt', 'reportId'] },
    byReporter: { index: 'byReporter', pk: ['reporterId'], sk: ['createdAt', 'reportId'] },
    byReported: { index: 'byReported', pk: ['reportedId'], sk: ['reportId'] },
  },
  traced: true,
  personal: {
    fields: { reporterId: 'anonymize', reportedId: 'delete', subjectId: 'delete', snapshot: 'delete' },
    exportedAs: 'reports',
  },
});
