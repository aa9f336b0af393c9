import { setTimeout as pause } from 'node:timers/promises';
import { AlreadyExists, eq, TransactionFailed, transaction } from '@moim/common/dynamodb';
import { type PageOptions, Problem } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { departed } from '../models/departed.ts';
import { filings, subjectKey } from '../models/filing.ts';
import { type Report, reports } from '../models/report.ts';
import type { ReportInput } from '../models/report-schemas.ts';
import { lookAt, type Seen } from './snapshots.ts';

const mostTries = 8;

/**
 * Reports something that the reporter sees. While their report of it is open, the same again is that report.
 * Throws `not-found`, `conflict` for a report of oneself, `unavailable`.
 */
export async function fileReport(reporterId: string, input: ReportInput): Promise<Report> {
  const subject = subjectKey(input.subject);
  for (let tries = 1; ; tries += 1) {
    const before = await filings.get({ reporterId, subject }, { consistent: true });
    const open = before && (await openReport(before.reportId));
    if (open) return open;
    const seen = await lookAt(reporterId, input.subject);
    if (seen.userId === reporterId) throw new Problem('conflict', { detail: 'You cannot report yourself.' });
    const report = newReport(reporterId, input, seen);
    const { reportId } = report;
    const filing = { reporterId, subject, reportId };
    try {
      await transaction(
        ...[reporterId, ...(seen.userId === undefined ? [] : [seen.userId])].map((userId) =>
          departed.checkMissing({ userId }),
        ),
        reports.create.tx(report),
        before
          ? filings.put.tx(filing, { if: { reportId: eq(before.reportId) } })
          : filings.create.tx(filing),
      );
      return report;
    } catch (error) {
      if (!(error instanceof TransactionFailed)) throw error;
      const hasLeft = error.cause instanceof AlreadyExists && error.verb === 'checkMissing';
      if (hasLeft) throw new Problem('not-found', { detail: 'One of you has left.', cause: error });
      // The same report was filed at the same time.
      if (tries === mostTries) throw busy(error);
    }
    await pause(Math.random() * 50 * tries);
  }
}

/** A page of the reports of a person, newest first. */
export function listOwnReports(reporterId: string, page: PageOptions) {
  return reports.find.byReporter({ reporterId }, { descending: true, ...page });
}

async function openReport(reportId: string): Promise<Report | undefined> {
  const report = await reports.get({ reportId }, { consistent: true });
  return report?.status === 'open' ? report : undefined;
}

function newReport(reporterId: string, { subject, reason, text }: ReportInput, seen: Seen): Report {
  return {
    reportId: newId(),
    reporterId,
    ...(seen.userId !== undefined && { reportedId: seen.userId }),
    subjectType: subject.type,
    subjectId: subject.id,
    reason,
    ...(text !== undefined && { text }),
    snapshot: JSON.stringify(seen.snapshot),
    status: 'open',
    createdAt: new Date().toISOString(),
  };
}

function busy(cause: Error): Problem {
  const detail = 'Too many requests about the same report. Repeat yours.';
  return new Problem('unavailable', { detail, headers: { 'retry-after': '1' }, cause });
}
