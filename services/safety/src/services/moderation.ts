import { setTimeout as pause } from 'node:timers/promises';
import {
  ConditionFailed,
  exists,
  NotFound,
  Throttled,
  TransactionFailed,
  transaction,
  type Write,
} from '@moim/common/dynamodb';
import { type PageOptions, Problem } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { type Act, acts } from '../models/act.ts';
import { type Report, reports } from '../models/report.ts';
import type { Resolution } from '../models/report-schemas.ts';
import { suspended } from '../models/suspended.ts';

const mostTries = 8;

/** A page of reports by status, oldest first. */
export function listReports(status: Report['status'], page: PageOptions) {
  return reports.find.byStatus({ status }, page);
}

/** A report and the acts on it, the first one first. Throws `not-found`. */
export async function getReport(reportId: string): Promise<{ report: Report; acts: Act[] }> {
  const [report, found] = await Promise.all([
    reports.get({ reportId }, { consistent: true }),
    acts.find.ofReport({ reportId }, { consistent: true }),
  ]);
  if (!report) throw new Problem('not-found', { detail: 'There is no such report.' });
  return { report, acts: found.items };
}

/**
 * Resolves a report, and keeps who did it and why. The report, the act and the suspension are one transaction, conditional
 * on the report: of several moderators at the same time, one acts. Throws `not-found`, `conflict`.
 */
export async function resolveReport(moderatorId: string, reportId: string, resolution: Resolution) {
  for (let tries = 1; ; tries += 1) {
    const { report } = await getReport(reportId);
    if (report.reportedId === moderatorId) throw refusal('This report is about you: leave it to others.');
    const writes = writesOf(report, resolution.action);
    const act = { reportId, actId: newId(), ...resolution, moderatorId, at: new Date().toISOString() };
    try {
      await transaction(...writes, acts.create.tx(act));
      return await getReport(reportId);
    } catch (error) {
      if (!(error instanceof TransactionFailed)) throw error;
      if (error.cause instanceof ConditionFailed || error.cause instanceof NotFound) {
        throw refusal('Another moderator was first. Look at the report again.', error);
      }
      if (!(error.cause instanceof Throttled) || tries === mostTries) throw error;
    }
    await pause(Math.random() * 50 * tries);
  }
}

/** Throws `conflict` for an action that the report does not allow. */
function writesOf(report: Report, action: Resolution['action']): Write[] {
  const { reportId, reportedId, status, resolution } = report;
  if (action === 'reinstate') {
    if (resolution !== 'suspend' || reportedId === undefined) {
      throw refusal('Only a suspension that this report led to can be ended here.');
    }
    return [
      reports.update.tx({ reportId }, { resolution: action }, { if: { resolution: 'suspend' } }),
      suspended.delete.tx({ userId: reportedId }, { if: { since: exists() } }),
    ];
  }
  if (status !== 'open') throw refusal('The report is resolved. Its acts say by whom.');
  const closedAt = new Date().toISOString();
  const closing = reports.update.tx(
    { reportId },
    { status: 'closed', resolution: action, closedAt },
    { if: { status: 'open' } },
  );
  if (action !== 'suspend') return [closing];
  if (reportedId === undefined) throw refusal('This person has left: there is nobody to suspend.');
  return [closing, suspended.upsert.tx({ userId: reportedId }, { since: closedAt })];
}

function refusal(detail: string, cause?: Error): Problem {
  return new Problem('conflict', { detail, cause });
}
