import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { apiUrl, newPerson, send } from '@moim/testing/api';

const most = 60;

test('of 200 requests at the same time, exactly as many are accepted as the limit allows', async () => {
  const { accessToken } = await newPerson();
  const headers = { authorization: `Bearer ${accessToken}` };
  const ask = () => send(new Request(`${apiUrl}/v1/live/tickets`, { method: 'POST', headers }));
  const resetsIn = async () => Number(/t=(\d+)/.exec((await ask()).headers.get('ratelimit') ?? '')?.[1]);
  // All of them in one minute.
  const left = await resetsIn();
  if (left < 20) await sleep((left + 1) * 1_000);
  const before = left < 20 ? 0 : 1;
  const responses = await Promise.all(Array.from({ length: 200 }, ask));
  const accepted = responses.filter(({ status }) => status === 201);
  const refused = responses.filter(({ status }) => status === 429);
  expect([accepted.length, refused.length]).toEqual([most - before, 200 - most + before]);
  for (const { headers: answered } of refused) {
    const seconds = Number(answered.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
  }
});
