import {
  createRouter,
  idempotencyStore,
  limitCounter,
  pageOf,
  pageParameters,
  route,
} from '@moim/common/http';
import { suspensionCheck } from '@moim/common/suspensions';
import * as z from 'zod';
import { getReport, listReports, resolveReport } from './controllers/moderation.ts';
import { createReport, getOwnReports } from './controllers/reports.ts';
import { idempotency, limits, suspensions } from './models/index.ts';
import {
  fullReport,
  listedReport,
  ownReport,
  reportInput,
  reportPath,
  reportQuery,
  resolution,
} from './models/report-schemas.ts';

const group = 'moderators';

export const router = createRouter({
  service: 'safety',
  description: 'Reports of people and of what they write, and what moderators do about them.',
  idempotencyStore: idempotencyStore(idempotency),
  limitCounter: limitCounter(limits),
  suspensionCheck: suspensionCheck(suspensions),
  routes: [
    route({
      method: 'POST',
      path: '/v1/reports',
      operationId: 'createReport',
      summary: 'Report a person, or something that they wrote',
      description:
        'Moderators see it as you see it now, whatever becomes of it. While your report is open, reporting the same again gives the same report.',
      body: reportInput,
      responses: { 201: ownReport },
      problems: ['not-found', 'conflict'],
      limit: { name: 'reports', max: 50, per: 'day' },
      idempotent: true,
      handle: createReport,
    }),
    route({
      method: 'GET',
      path: '/v1/users/me/reports',
      operationId: 'listOwnReports',
      summary: 'My reports, newest first',
      description: 'They tell whether a moderator has looked at them, not what was decided.',
      query: z.strictObject(pageParameters),
      responses: { 200: pageOf(ownReport, 'OwnReportPage') },
      handle: getOwnReports,
    }),
    route({
      method: 'GET',
      path: '/v1/reports',
      operationId: 'listReports',
      summary: 'Reports by status, oldest first',
      query: reportQuery,
      responses: { 200: pageOf(listedReport, 'ReportPage') },
      group,
      handle: listReports,
    }),
    route({
      method: 'GET',
      path: '/v1/reports/{reportId}',
      operationId: 'getReport',
      summary: 'A report, with what was reported',
      params: reportPath,
      responses: { 200: fullReport },
      group,
      handle: getReport,
    }),
    route({
      method: 'POST',
      path: '/v1/reports/{reportId}/resolve',
      operationId: 'resolveReport',
      summary: 'Resolve a report',
      description: 'Of several moderators at the same time, one acts; the others get a 409.',
      params: reportPath,
      body: resolution,
      responses: { 200: fullReport },
      problems: ['conflict'],
      group,
      handle: resolveReport,
    }),
  ],
});
