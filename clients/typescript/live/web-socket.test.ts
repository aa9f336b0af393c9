import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { connectLive, type Live, type LiveError } from '../index.ts';
import { createFakeApi, pushOf } from './testing/fake-api.ts';
import { chatId, seqsFrom } from './testing/messages.ts';
import { startSocketServer } from './testing/socket-server.ts';

let server: Awaited<ReturnType<typeof startSocketServer>>;
let api: ReturnType<typeof createFakeApi>;
let live: Live;
let errors: LiveError[];

beforeEach(async () => {
  jest.spyOn(Math, 'random').mockReturnValue(0);
  server = await startSocketServer();
  api = createFakeApi();
  errors = [];
});

afterEach(async () => {
  live.close();
  await server.stop();
  jest.restoreAllMocks();
});

describe.each([
  ['the WebSocket of Node', undefined],
  ['the package ws, for Node 20', WebSocket],
])('with %s', (_name, SocketConstructor) => {
  /** Connects to the server instead of where the ticket leads. */
  function connect(): void {
    api.instead.ticketUrl = server.url;
    live = connectLive(api.moim, { onError: (error) => errors.push(error), WebSocket: SocketConstructor });
  }

  test('messages arrive once and in order over connections that are lost, closed and refused', async () => {
    const seen: number[] = [];
    let arrived = (): void => {};
    const until = (seq: number) =>
      new Promise<void>((resolve) => {
        arrived = () => seen.at(-1) === seq && resolve();
        arrived();
      });
    const first = server.next();
    connect();
    live.chat(chatId).onMessage(
      ({ seq }) => {
        seen.push(seq);
        arrived();
      },
      { after: undefined },
    );
    const lost = await first;
    lost.send(JSON.stringify(pushOf(api.write())));
    await until(1);

    const second = server.next();
    server.refusals.push(403, 503);
    lost.terminate();
    api.write();
    const goingAway = await second;
    await until(2);

    const third = server.next();
    goingAway.close(1001);
    api.write();
    const last = await third;
    await until(3);
    last.send(JSON.stringify(pushOf(api.write())));
    await until(4);

    const ended = once(last, 'close');
    live.close();
    expect((await ended)[0]).toBe(1005);
    expect(seen).toEqual(seqsFrom(1, 4));
    expect(errors.map(({ code }) => code)).toEqual(['connection-lost', 'unreachable', 'unreachable']);
  });

  test('a connection can be closed during its handshake', async () => {
    connect();
    while (api.countOf('/v1/live/tickets') === 0) await new Promise(setImmediate);
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    live.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([live.status, errors]).toEqual(['closed', []]);
  });
});
