import { type CallerRequest, created, ok, type PageQuery, pageBody, pageOptions } from '@moim/common/http';
import { type ReportInput, showOwnReport } from '../models/report-schemas.ts';
import { fileReport, listOwnReports } from '../services/filing.ts';

export async function createReport({ caller, body }: CallerRequest<{ body: ReportInput }>) {
  return created('/v1/users/me/reports', showOwnReport(await fileReport(caller.userId, body)));
}

export async function getOwnReports({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  return ok(pageBody(await listOwnReports(caller.userId, pageOptions(query, caller)), showOwnReport));
}
