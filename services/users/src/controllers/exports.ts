import type { CallerRequest, ControllerResult } from '@moim/common/http';
import { type ShownExport, showExport } from '../models/export-schemas.ts';
import { requestExport } from '../services/exports.ts';

export async function getExport({ caller }: CallerRequest): Promise<ControllerResult<202, ShownExport>> {
  return { status: 202, body: showExport(await requestExport(caller.userId)) };
}
