import type { ExportPage } from '@moim/common/exports';
import { type Report, reports } from '../models/report.ts';

/** Far more than the reports of a person that are filed in one millisecond. */
const pageLimit = 200;

/** The last report of the page before. */
type Position = Pick<Report, 'createdAt' | 'reportId'>;

/** A page of a person's reports, without what others wrote. */
export async function ownReports(reporterId: string, position: string | undefined): Promise<ExportPage> {
  const before: Position | undefined = position === undefined ? undefined : JSON.parse(position);
  const from = before === undefined ? {} : { from: { createdAt: before.createdAt } };
  const { items } = await reports.find.byReporter({ reporterId }, { limit: pageLimit, ...from });
  const isNew = ({ createdAt, reportId }: Report) =>
    before === undefined || createdAt > before.createdAt || reportId > before.reportId;
  const last = items.length === pageLimit ? items.at(-1) : undefined;
  return {
    items: items
      .filter(isNew)
      .map(({ reportId, subjectType, subjectId, reason, text, status, createdAt }) => ({
        reportId,
        subject: { type: subjectType, id: subjectId },
        reason,
        text,
        status,
        createdAt,
      })),
    next: last && JSON.stringify({ createdAt: last.createdAt, reportId: last.reportId }),
  };
}
