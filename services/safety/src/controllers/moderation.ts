import { type CallerRequest, ok, pageBody, pageOptions } from '@moim/common/http';
import {
  type ReportPath,
  type ReportQuery,
  type Resolution,
  showFullReport,
  showListedReport,
} from '../models/report-schemas.ts';
import * as moderation from '../services/moderation.ts';

export async function listReports({ caller, query }: CallerRequest<{ query: ReportQuery }>) {
  const page = await moderation.listReports(query.status, pageOptions(query, caller));
  return ok(pageBody(page, showListedReport));
}

export async function getReport({ params }: CallerRequest<{ params: ReportPath }>) {
  return ok(showFullReport(await moderation.getReport(params.reportId)));
}

export async function resolveReport({
  caller,
  params,
  body,
}: CallerRequest<{ params: ReportPath; body: Resolution }>) {
  return ok(showFullReport(await moderation.resolveReport(caller.userId, params.reportId, body)));
}
