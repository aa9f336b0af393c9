import { timestamp } from '@moim/common/http';
import * as z from 'zod';
import type { ExportRequest } from './export-request.ts';

export const shownExport = z
  .strictObject({
    fileId: z.string().describe('The file of mine that the data will be in.'),
    requestedAt: timestamp,
  })
  .meta({ id: 'Export', description: 'Everything that is held of me, soon in a file.' });
export type ShownExport = z.input<typeof shownExport>;

export const showExport = ({ fileId, requestedAt }: ExportRequest): ShownExport => ({ fileId, requestedAt });
