import { ConditionFailed, NotFound, remove } from '@moim/common/dynamodb';
import { acts } from '../models/act.ts';
import { departed, departedNow } from '../models/departed.ts';
import { filings, subjectKey } from '../models/filing.ts';
import { type Report, reports } from '../models/report.ts';
import { suspended } from '../models/suspended.ts';

/**
 * Forgets a person: first notes that they left, so that nothing new is stored about them. Reports about them go, with what
 * was reported; reports and acts of theirs stay without their name and words. Safe to repeat, and to continue where it was
 * interrupted.
 */
export async function forgetPerson(userId: string): Promise<void> {
  await departed.put(departedNow(userId));
  for await (const report of reports.find.byReported({ reportedId: userId })) await forgetReport(report);
  for await (const { subject, reportId } of filings.find.ofReporter(
    { reporterId: userId },
    { consistent: true },
  )) {
    await unlessGone(reports.update({ reportId }, { reporterId: remove(), text: remove() }));
    await filings.delete({ reporterId: userId, subject });
  }
  // Earlier reports of the same subjects, which the latest one has replaced as their filing.
  for await (const { reportId } of reports.find.byReporter({ reporterId: userId }))
    await unlessGone(reports.update({ reportId }, { reporterId: remove(), text: remove() }));
  for await (const { reportId, actId } of acts.find.byModerator({ moderatorId: userId }))
    await unlessGone(acts.update({ reportId, actId }, { moderatorId: remove(), note: remove() }));
  await suspended.delete({ userId });
}

/** That there were acts on it stays on record. The report goes last: until then, a repetition finds what is left to do. */
async function forgetReport({ reportId, reporterId, subjectType, subjectId }: Report): Promise<void> {
  for await (const { actId } of acts.find.ofReport({ reportId }, { consistent: true }))
    await unlessGone(acts.update({ reportId, actId }, { note: remove() }));
  if (reporterId !== undefined) {
    const filing = { reporterId, subject: subjectKey({ type: subjectType, id: subjectId }) };
    await unlessGone(filings.delete(filing, { if: { reportId } }));
  }
  await reports.delete({ reportId });
}

/** Ignores that an item is gone, or is about another report. */
async function unlessGone(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof ConditionFailed)) throw error;
  }
}
