import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, end, type TestClient } from '../src/api-gateway/websocket/testing/client.ts';
import { type Shop, startShop } from './shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.stop());

const open = (name: string): Promise<TestClient> =>
  connect(`${shop.url.replace('http', 'ws')}/ws/support/dev?name=${name}`);

const say = ({ socket }: TestClient, text: string): void =>
  socket.send(JSON.stringify({ action: 'say', text }));

const said = async (client: TestClient): Promise<unknown> => JSON.parse(await client.next());

const megabytesOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;

test('the functions of a plain Serverless project pass messages between WebSocket clients', async () => {
  const [mina, jun] = [await open('Mina'), await open('Jun')];
  say(mina, 'hello');
  expect(await said(mina)).toEqual({ type: 'said', text: 'hello' });
  expect(await said(jun)).toEqual({ type: 'said', text: 'hello' });
  jun.socket.send('{"action":"ping"}');
  expect(await jun.next()).toBe('pong');
  await Promise.all([end(mina), end(jun)]);
});

test('the authorizer of $connect refuses a handshake with 401 and 403', async () => {
  await expect(open('')).rejects.toMatchObject({ status: 401 });
  await expect(open('Nobody')).rejects.toMatchObject({ status: 403 });
});

test('the summary names the address of the WebSocket API', () => {
  expect(shop.output()).toContain(`${shop.url.replace('http', 'ws')}/ws/support/dev`);
});

test('connections stay open while code and configuration reload, and use what is new', async () => {
  const client = await open('Mina');
  const file = join(shop.folder, 'services/support/src/say.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace("said: 'said'", "said: 'shouted'"));
  await shop.printed('support reloaded in');
  say(client, 'hello');
  expect(await said(client)).toEqual({ type: 'shouted', text: 'hello' });

  const configuration = join(shop.folder, 'services/support/serverless.yml');
  const text = readFileSync(configuration, 'utf8').replace('- websocket: say', '- websocket: tell');
  writeFileSync(configuration, text);
  await shop.printed('all services reloaded in');
  say(client, 'hello');
  expect(await said(client)).toMatchObject({ message: 'Forbidden' });
  client.socket.send('{"action":"tell","text":"again"}');
  expect(await said(client)).toEqual({ type: 'shouted', text: 'again' });
  await end(client);
});

test('500 open connections take less than 75 MB', async () => {
  // A burst, after which all workers have started.
  await Promise.all(Array.from({ length: 60 }, () => open('First').then((client) => end(client))));
  const before = megabytesOf(shop.pid);
  const clients = await Promise.all(Array.from({ length: 500 }, (_, index) => open(`Guest-${index}`)));
  const taken = megabytesOf(shop.pid) - before;
  expect(taken).toBeLessThan(75);
  const start = performance.now();
  clients[0]?.socket.send('{"action":"tell","text":"to all"}');
  await Promise.all(clients.map((client) => client.next()));
  const milliseconds = performance.now() - start;
  expect(milliseconds).toBeLessThan(5_000);
  await Promise.all(clients.map((client) => end(client)));
});

test('a stop closes connections with 1001', async () => {
  const client = await open('Mina');
  const stopping = shop.stop();
  expect(await client.closed).toMatchObject({ code: 1001 });
  await stopping;
});
