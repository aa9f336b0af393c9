import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { exportRequests } from '../src/models/export-request.ts';
import { entities } from '../src/models/index.ts';
import { forgetExportRequest, requestExport } from '../src/services/exports.ts';
import { leave } from '../src/services/leaving.ts';

beforeAll(() => useTestTable(...entities));

test('requests at the same time, and within eight hours, are one export', async () => {
  const userId = randomUUID();
  const requests = await Promise.all(Array.from({ length: 10 }, () => requestExport(userId)));
  expect(new Set(requests.map(({ fileId }) => fileId)).size).toBe(1);
  expect(await requestExport(userId)).toEqual(requests[0]);
});

test('after eight hours, the next request is a new export', async () => {
  const userId = randomUUID();
  const first = await requestExport(userId, Date.now() - 8 * 60 * 60 * 1_000 - 1_000);
  expect((await requestExport(userId)).fileId).not.toBe(first.fileId);
});

test('a person who left gets no export, also when they leave while they ask', async () => {
  const userId = randomUUID();
  await Promise.allSettled([requestExport(userId), leave(userId, undefined)]);
  await expect(requestExport(userId)).rejects.toMatchObject({ type: 'conflict' });
  await forgetExportRequest(userId);
  expect(await exportRequests.get({ userId }, { consistent: true })).toBeUndefined();
});
