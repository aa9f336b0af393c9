import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFormationClient, ListExportsCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { decisionsDuring } from './lane/decisions.ts';
import { project, runWell } from './lane/deployed.ts';
import { credentials, region } from './lane/isolation.ts';

/** A socket that passes what is said to the connection that said it. */
const source = `
import { action, connection, createSocket, definePushes, websocketHandler } from '@moim/common/websocket';
import * as z from 'zod';

const pushes = definePushes({ said: z.object({ text: z.string() }) });
const socket = createSocket({
  service: 'sockets',
  description: 'Echoes.',
  connect: connection({ summary: 'Connect', query: z.strictObject({}), run: async () => {} }),
  disconnect: async () => {},
  actions: [
    action({
      action: 'say',
      summary: 'Say something',
      message: z.strictObject({ text: z.string() }),
      reply: z.object({ url: z.string() }),
      run: async ({ message, connectionId }) => {
        await pushes.post(connectionId, { type: 'said', text: message.text });
        return { url: process.env.WEBSOCKET_URL ?? '' };
      },
    }),
  ],
  pushes: pushes.schemas,
});
export const handler = websocketHandler(socket);
`;

const resolver = (name: string): string =>
  `\${file(../../packages/serverless-plugin/resolvers/shared.cjs):${name}}`;

const configuration = `
service: moim-sockets
configValidationMode: error
provider: ${resolver('provider')}
plugins: ${resolver('plugins')}
package: ${resolver('package')}
params: ${resolver('params')}
custom:
  esbuild: ${resolver('esbuild')}
functions:
  socket:
    handler: src/index.handler
    events:
      - websocket: $connect
      - websocket: $disconnect
      - websocket: { route: $default, routeResponseSelectionExpression: $default }
    environment:
      WEBSOCKET_URL: !Join ["/", [!GetAtt WebsocketsApi.ApiEndpoint, "\${sls:stage}"]]
    permissions:
      - Effect: Allow
        Action: execute-api:ManageConnections
        Resource: !Sub arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${WebsocketsApi}/\${sls:stage}/POST/@connections/*
resources:
  Outputs:
    WebsocketUrl:
      Value: !Join ["/", [!GetAtt WebsocketsApi.ApiEndpoint, "\${sls:stage}"]]
      Export: { Name: "moim-sockets-\${sls:stage}-WebsocketUrl" }
`;

async function websocketUrl(): Promise<string> {
  const client = new CloudFormationClient({
    endpoint: requiredSetting('DEPLOY_ENDPOINT'),
    region,
    credentials,
  });
  const { Exports = [] } = await client.send(new ListExportsCommand({}));
  return Exports.find(({ Name }) => Name === 'moim-sockets-dev-WebsocketUrl')?.Value ?? '';
}

const folder = join(project, 'services/sockets');

beforeAll(async () => {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"@moim/sockets","type":"module"}');
  writeFileSync(join(folder, 'serverless.yml'), configuration);
  writeFileSync(join(folder, 'src/index.ts'), source);
  await runWell('deploy.sh sockets --yes');
});
afterAll(async () => {
  await runWell('remove.sh sockets', 'dev\n');
  rmSync(folder, { recursive: true });
});

test('a deployed function answers over a WebSocket, and IAM lets it post to its connections', async () => {
  const url = await websocketUrl();
  const received: unknown[] = [];
  const decisions = await decisionsDuring(async () => {
    const socket = new WebSocket(url);
    socket.addEventListener('message', ({ data }) => received.push(JSON.parse(String(data))));
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`the handshake with ${url} was refused`)));
    });
    socket.send('{"action":"say","id":"m1","text":"hello"}');
    for (const deadline = performance.now() + 60_000; received.length < 2 && performance.now() < deadline; )
      await sleep(20);
    socket.close();
  });
  expect(received).toContainEqual({ type: 'said', text: 'hello' });
  expect(received).toContainEqual({ type: 'reply', action: 'say', id: 'm1', url });
  const posted = decisions.filter(({ action }) => action === 'execute-api:ManageConnections');
  expect(posted.map(({ decision }) => decision)).toEqual(['Allow']);
});
