import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fixtureProject, serviceConfiguration } from './fixture-project.ts';
import { type LocalProcess, startProcess } from './local-process.ts';

/** A service with a socket that passes what one client says to all clients. */
const socket = `
import { Problem } from '@moim/common/http';
import { action, connection, createSocket, definePushes, SocketError, websocketHandler } from '@moim/common/websocket';
import * as z from 'zod';
import { appendFileSync, readFileSync } from 'node:fs';

const file = process.env.CONNECTIONS_FILE;
const pushes = definePushes({ said: z.object({ text: z.string() }) });

const socket = createSocket({
  service: 'rooms',
  description: '',
  connect: connection({
    summary: 'Connect',
    query: z.strictObject({ ticket: z.string() }),
    run: async ({ query, connectionId }) => {
      if (query.ticket !== 'good') throw new Problem('unauthorized');
      appendFileSync(file, connectionId + '\\\\n');
    },
  }),
  disconnect: async () => {},
  actions: [
    action({
      action: 'say',
      summary: 'Say something to all',
      message: z.strictObject({ text: z.string() }),
      reply: z.object({ gone: z.int() }),
      run: async ({ message }) => {
        const ids = readFileSync(file, 'utf8').trim().split('\\\\n');
        const { gone, failed } = await pushes.postAll(ids, { type: 'said', text: message.text });
        for (const error of failed) throw error;
        return { gone: gone.length };
      },
    }),
    action({ action: 'ping', summary: '', message: z.strictObject({}), reply: z.object({}), run: async () => ({}) }),
  ],
  pushes: pushes.schemas,
});
export const handler = websocketHandler(socket);
`.replaceAll('\\\\', '\\');

const configuration = (file: string): string =>
  serviceConfiguration('rooms').replace(
    /functions:[\s\S]*/,
    `functions:
  socket:
    handler: src/index.handler
    timeout: 28
    events:
      - websocket: $connect
      - websocket: $disconnect
      - websocket: { route: $default, routeResponseSelectionExpression: $default }
    environment:
      CONNECTIONS_FILE: ${file}
      WEBSOCKET_URL: !Join ["/", [!GetAtt WebsocketsApi.ApiEndpoint, "\${sls:stage}"]]
`,
  );

const project = fixtureProject();
let running: LocalProcess;
let url: string;

beforeAll(async () => {
  project.service('rooms', {
    'serverless.yml': configuration(`${project.folder}/connections.txt`),
    'src/index.ts': socket,
  });
  running = startProcess({ project: project.folder });
  url = `${(await running.url()).replace('http', 'ws')}/ws/rooms/dev`;
});
afterAll(async () => {
  await running.end();
  project.remove();
});

interface Client {
  say(message: object): void;
  /** Resolves with the first message that has been received, or will be, for which `is` holds. */
  hear(is: (message: Record<string, unknown>) => boolean): Promise<unknown>;
  close(): void;
}

async function connect(ticket: string): Promise<Client> {
  const opened = new WebSocket(`${url}?ticket=${ticket}`);
  const received: Record<string, unknown>[] = [];
  opened.addEventListener('message', ({ data }) => received.push(JSON.parse(String(data))));
  await new Promise<void>((resolve, reject) => {
    opened.addEventListener('open', () => resolve());
    opened.addEventListener('error', () => reject(new Error('the handshake was refused')));
  });
  return {
    say: (message) => opened.send(JSON.stringify(message)),
    hear: async (is) => {
      for (const deadline = performance.now() + 60_000; performance.now() < deadline; await sleep(5)) {
        const found = received.find(is);
        if (found) return found;
      }
      throw new Error(`received only ${JSON.stringify(received)}\n${running.output()}`);
    },
    close: () => opened.close(),
  };
}

describe('a function of common/websocket on the local AWS', () => {
  test('replies over the socket, and posts to connections with signatures that API Gateway accepts', async () => {
    const [mina, jun] = [await connect('good'), await connect('good')];
    mina.say({ action: 'say', id: 'm1', text: '안녕' });
    expect(await jun.hear(({ type }) => type === 'said')).toEqual({ type: 'said', text: '안녕' });
    expect(await mina.hear(({ id }) => id === 'm1')).toEqual({
      type: 'reply',
      action: 'say',
      id: 'm1',
      gone: 0,
    });
    jun.close();
    await running.until(() => /WS rooms \$disconnect/.test(running.output()));
    mina.say({ action: 'say', id: 'm2', text: 'again' });
    expect(await mina.hear(({ id }) => id === 'm2')).toMatchObject({ gone: 1 });
    mina.close();
  });

  test('refuses a handshake, and answers what it refuses with a problem', async () => {
    await expect(connect('used')).rejects.toThrow('refused');
    const client = await connect('good');
    client.say({ action: 'sing', id: 's1' });
    expect(await client.hear(({ id }) => id === 's1')).toMatchObject({
      type: '/docs/problems#invalid-request',
      status: 400,
      action: 'sing',
    });
    client.close();
  });

  test('says something to another socket within half a second at the median', async () => {
    const [mina, jun] = [await connect('good'), await connect('good')];
    const times: number[] = [];
    for (let index = 0; index < 50; index++) {
      const start = performance.now();
      mina.say({ action: 'say', text: `t${index}` });
      await jun.hear(({ text }) => text === `t${index}`);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    expect(times[25]).toBeLessThan(500);
    mina.close();
    jun.close();
  });
});
