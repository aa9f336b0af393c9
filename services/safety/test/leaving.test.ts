import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { crashingAt, useTestTable } from '@moim/testing';
import { acts } from '../src/models/act.ts';
import { filings, subjectKey } from '../src/models/filing.ts';
import { entities } from '../src/models/index.ts';
import { type Report, reports } from '../src/models/report.ts';
import { suspended } from '../src/models/suspended.ts';
import { forgetPerson } from '../src/services/leaving.ts';
import { resolveReport } from '../src/services/moderation.ts';

beforeAll(() => useTestTable(...entities));

async function storedReport(reporterId: string, reportedId: string): Promise<string> {
  const reportId = newId();
  const report: Report = {
    reportId,
    reporterId,
    reportedId,
    subjectType: 'user',
    subjectId: reportedId,
    reason: 'spam',
    text: `${reportedId} writes to ${reporterId}`,
    snapshot: JSON.stringify({ userId: reportedId }),
    status: 'open',
    createdAt: new Date().toISOString(),
  };
  await reports.create(report);
  const subject = subjectKey({ type: 'user', id: reportedId });
  await filings.put({ reporterId, subject, reportId });
  return reportId;
}

/** A person who reported, was reported and suspended, and is a moderator; and the reports of the three. */
async function history() {
  const [mina, joon, sol] = [randomUUID(), randomUUID(), randomUUID()];
  const earlier = await storedReport(mina, joon);
  const ids = [
    earlier,
    await storedReport(mina, joon),
    await storedReport(joon, mina),
    await storedReport(sol, joon),
  ];
  const [, , about = '', other = ''] = ids;
  await resolveReport(sol, about, { action: 'suspend', note: `${mina} sells watches` });
  await resolveReport(mina, other, { action: 'dismiss', note: 'Nothing in it.' });
  return { mina, joon, ids, about, other };
}

async function leftOf(ids: readonly string[], userId: string): Promise<unknown[]> {
  const found = await Promise.all([
    reports.getMany(
      ids.map((reportId) => ({ reportId })),
      { consistent: true },
    ),
    Promise.all(ids.map((reportId) => acts.find.ofReport({ reportId }, { consistent: true }))),
    filings.find.ofReporter({ reporterId: userId }, { consistent: true }).then(({ items }) => items),
    suspended.get({ userId }, { consistent: true }),
  ]);
  return found;
}

test('a person who leaves is forgotten: reports about them go, their own and their acts stay without their name', async () => {
  const { mina, joon, ids, about, other } = await history();
  expect(JSON.stringify(await leftOf(ids, mina))).toContain(mina);
  await forgetPerson(mina);
  await forgetPerson(mina);
  expect(JSON.stringify(await leftOf(ids, mina))).not.toContain(mina);
  expect((await filings.find.ofReporter({ reporterId: joon }, { consistent: true })).items).toEqual([]);
  expect((await acts.find.byModerator({ moderatorId: mina })).items).toEqual([]);
  expect(await reports.get({ reportId: about })).toBeUndefined();
  expect((await acts.find.ofReport({ reportId: about })).items).toMatchObject([{ action: 'suspend' }]);
  expect((await acts.find.ofReport({ reportId: other })).items).toEqual([
    { reportId: other, actId: expect.any(String), action: 'dismiss', at: expect.any(String) },
  ]);
  expect(await reports.getMany(ids.slice(0, 2).map((reportId) => ({ reportId })))).toMatchObject([
    { reason: 'spam', status: 'open' },
    { reason: 'spam', status: 'open' },
  ]);
});

test('forgetting is complete as well when it is interrupted at any request and repeated', async () => {
  for (let crash = 1, crashed = true; crashed; crash += 2) {
    const { mina, ids } = await history();
    crashed = await crashingAt(crash, () => forgetPerson(mina));
    await forgetPerson(mina);
    expect(JSON.stringify(await leftOf(ids, mina))).not.toContain(mina);
  }
}, 60_000);
