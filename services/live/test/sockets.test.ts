import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { handshakeStatus, newPerson, newTicket, openSocket, type Person } from '@moim/testing/api';
import { deliver } from '../src/services/deliver.ts';

let mina: Person;
let joon: Person;
beforeAll(async () => {
  [mina, joon] = await Promise.all([newPerson(), newPerson()]);
});

describe('POST /v1/live/tickets', () => {
  test('returns a URL that connects once, within 30 seconds', async () => {
    const { data, response } = await mina.api.POST('/v1/live/tickets');
    expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const seconds = (Date.parse(data?.expiresAt ?? '') - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(20);
    expect(seconds).toBeLessThanOrEqual(30);
    const url = data?.url ?? '';
    expect(response.headers.get('location')).toBe('/v1/live/tickets');
    expect(url).not.toContain(mina.accessToken);
    expect([await handshakeStatus(url), await handshakeStatus(url)]).toEqual([101, 401]);
  });

  test('is limited', async () => {
    const { response } = await mina.api.POST('/v1/live/tickets');
    expect(response.headers.get('ratelimit-policy')).toBe('"tickets";q=60;w=60');
  });
});

describe('a handshake', () => {
  test('is refused without a ticket, and with anything that is not one', async () => {
    const { url } = await newTicket(mina);
    const [base] = url.split('?');
    expect(await handshakeStatus(base ?? '')).toBe(400);
    expect(await handshakeStatus(`${base}?ticket=x&other=y`)).toBe(400);
    expect(await handshakeStatus(`${base}?ticket=${mina.accessToken}`)).not.toBe(101);
    expect(await handshakeStatus(`${base}?ticket=${mina.userId}.${'a'.repeat(43)}`)).toBe(401);
    expect(await handshakeStatus(url.replace(mina.userId, joon.userId))).toBe(401);
    expect(await handshakeStatus(url)).toBe(101);
  });

  test('of two with one ticket at the same time, exactly one gets in', async () => {
    const { url } = await newTicket(mina);
    const statuses = await Promise.all([handshakeStatus(url), handshakeStatus(url)]);
    expect(statuses.sort()).toEqual([101, 401]);
  });
});

describe('a connection', () => {
  test('answers a ping with its end, and what it does not know with a problem', async () => {
    const socket = await openSocket(mina);
    const { endsAt } = await socket.ask({ action: 'ping' });
    const minutes = (Date.parse(String(endsAt)) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(50);
    expect(minutes).toBeLessThanOrEqual(60);
    expect(await socket.ask({ action: 'shout' })).toMatchObject({ status: 400 });
    expect(await socket.ask({ action: 'ping', chatId: newId() })).toMatchObject({ status: 400 });
    expect(await socket.ask({ action: 'typing', chatId: 'x' })).toMatchObject({ status: 400 });
    await socket.close();
  });

  test('receives what is delivered to its person, in order, and not what is for others', async () => {
    const [ofMina, alsoOfMina, ofJoon] = [
      await openSocket(mina),
      await openSocket(mina),
      await openSocket(joon),
    ];
    const deliveries = Array.from({ length: 20 }, (_, index) => ({
      to: [mina.userId],
      push: { type: 'file.ready' as const, fileId: String(index) },
    }));
    await deliver([...deliveries, { to: [joon.userId], push: { type: 'file.ready', fileId: 'last' } }]);
    await ofJoon.next('file.ready');
    for (const socket of [ofMina, alsoOfMina]) {
      await socket.ask({ action: 'ping' });
      expect(socket.received.slice(0, 20)).toEqual(deliveries.map(({ push }) => push));
    }
    expect(ofJoon.received).toEqual([{ type: 'file.ready', fileId: 'last' }]);
    await Promise.all([ofMina, alsoOfMina, ofJoon].map((socket) => socket.close()));
  });

  test('gives way to an eleventh one of the same person', async () => {
    const person = await newPerson();
    const first = await openSocket(person);
    const others = [];
    while (others.length < 10) others.push(await openSocket(person));
    expect(await first.closed).toEqual(expect.any(Number));
    for (const socket of others) await socket.ask({ action: 'ping' });
    await Promise.all(others.map((socket) => socket.close()));
  });

  test('is closed when its person leaves', async () => {
    const person = await newPerson();
    await person.api.PUT('/v1/users/me', { body: { nickname: `n${Date.now()}`, name: 'Leaver' } });
    const socket = await openSocket(person);
    const { url } = await newTicket(person);
    await person.api.DELETE('/v1/users/me');
    await socket.closed;
    expect(await handshakeStatus(url)).toBe(401);
    expect((await person.api.POST('/v1/live/tickets')).response.status).toBe(409);
  });
});
