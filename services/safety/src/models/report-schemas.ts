import { pageParameters, text, timestamp } from '@moim/common/http';
import * as z from 'zod';
import type { Act } from './act.ts';
import { closings, type Report, subjectTypes } from './report.ts';

const subject = z
  .strictObject({ type: z.enum(subjectTypes), id: z.string().min(1).max(128) })
  .meta({ examples: [{ type: 'user', id: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11' }] });
const reason = z.enum(['spam', 'abuse', 'sexual', 'minor', 'other']);
const userId = z.string();

export const reportInput = z
  .strictObject({ subject, reason, text: text({ min: 1, max: 1_000 }).optional() })
  .meta({
    id: 'ReportInput',
    examples: [
      {
        subject: { type: 'user', id: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11' },
        reason: 'spam',
        text: 'Sells watches.',
      },
    ],
  });
export type ReportInput = z.output<typeof reportInput>;

export const resolution = z
  .strictObject({
    action: z
      .enum([...closings, 'reinstate'])
      .describe('`reinstate` ends the suspension that this report led to; the others close an open report.'),
    note: text({ min: 1, max: 1_000 }).describe('Why. Moderators see it.'),
  })
  .meta({ id: 'Resolution', examples: [{ action: 'dismiss', note: 'A joke between friends.' }] });
export type Resolution = z.output<typeof resolution>;

export const reportPath = z.strictObject({ reportId: z.ulid() });
export type ReportPath = z.output<typeof reportPath>;

export const reportQuery = z.strictObject({
  status: z.enum(['open', 'closed']).default('open').describe('`open` are those that nobody has resolved.'),
  ...pageParameters,
});
export type ReportQuery = z.output<typeof reportQuery>;

const filed = {
  reportId: z.string(),
  subject,
  reason,
  text: z.string().optional(),
  createdAt: timestamp,
};

export const ownReport = z
  .strictObject({ ...filed, reviewedAt: timestamp.optional().describe('When a moderator looked at it.') })
  .meta({ id: 'OwnReport', description: 'A report as its reporter sees it.' });

const forModerators = {
  ...filed,
  status: z.enum(['open', 'closed']),
  resolution: z.enum([...closings, 'reinstate']).optional(),
  reporterId: userId.optional().describe('Absent for somebody who has left.'),
  reportedId: userId.optional().describe('Who is, or wrote, the subject. Absent for somebody who has left.'),
  closedAt: timestamp.optional(),
};

export const listedReport = z.strictObject(forModerators).meta({ id: 'ListedReport' });

export const fullReport = z
  .strictObject({
    ...forModerators,
    snapshot: z
      .record(z.string(), z.unknown())
      .describe('The subject as the reporter saw it, in the form in which its own operation returns it.')
      .meta({ examples: [{ userId: '5a1ccdfe-0051-70a4-6a3c-2f1f0c3e8a11', nickname: 'joon' }] }),
    acts: z.array(
      z.strictObject({
        action: z.enum([...closings, 'reinstate']),
        note: z.string().optional(),
        moderatorId: userId.optional().describe('Absent for somebody who has left.'),
        at: timestamp,
      }),
    ),
  })
  .meta({ id: 'Report', description: 'A report, with what was reported and what moderators did about it.' });

const filedPartOf = ({ reportId, subjectType, subjectId, reason: why, text: words, createdAt }: Report) => ({
  reportId,
  subject: { type: subjectType, id: subjectId },
  reason: reason.parse(why),
  ...(words !== undefined && { text: words }),
  createdAt,
});

/** A report as its reporter sees it. */
export function showOwnReport(report: Report): z.input<typeof ownReport> {
  return {
    ...filedPartOf(report),
    ...(report.closedAt !== undefined && { reviewedAt: report.closedAt }),
  };
}

/** A report in a list of moderators. */
export function showListedReport(report: Report): z.input<typeof listedReport> {
  const { status, resolution: how, reporterId, reportedId, closedAt } = report;
  return {
    ...filedPartOf(report),
    status,
    ...(how !== undefined && { resolution: how }),
    ...(reporterId !== undefined && { reporterId }),
    ...(reportedId !== undefined && { reportedId }),
    ...(closedAt !== undefined && { closedAt }),
  };
}

/** A report with everything that moderators may see. */
export function showFullReport({
  report,
  acts,
}: {
  report: Report;
  acts: Act[];
}): z.input<typeof fullReport> {
  return {
    ...showListedReport(report),
    snapshot: JSON.parse(report.snapshot),
    acts: acts.map(({ action, note, moderatorId, at }) => ({
      action,
      ...(note !== undefined && { note }),
      ...(moderatorId !== undefined && { moderatorId }),
      at,
    })),
  };
}
