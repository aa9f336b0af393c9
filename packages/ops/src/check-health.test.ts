import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listenOnFreePort } from '@moim/testing';
import { healthPath, requireHealthy } from './check-health.ts';

const target = { stage: 'dev', region: 'ap-northeast-2' };
let server: Server;
let url: string;
let statuses: number[];
let hosts: string[];

beforeEach(async () => {
  hosts = [];
  server = createServer((request, response) => {
    hosts.push(request.headers.host ?? '');
    response.writeHead(statuses.length > 1 ? (statuses.shift() ?? 500) : (statuses[0] ?? 500)).end();
  });
  url = await listenOnFreePort(server);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const check = (address: string) => requireHealthy('users', address, target, { tries: 3, pauseMs: 1 });

test('accepts a service that responds with 200, if not at the first try', async () => {
  statuses = [404, 503, 200];
  await expect(check(`${url}/v1/users/health`)).resolves.toBeUndefined();
});

test('refuses a service that keeps failing, with the commands to go on', async () => {
  statuses = [500];
  await expect(check(`${url}/v1/users/health`)).rejects.toMatchObject({
    exitCode: 5,
    message: expect.stringMatching(
      /^users is deployed but does not work: GET \S+ returned 500\. .*scripts\/logs\.sh users --stage dev.*scripts\/rollback\.sh users --at-once --stage dev/,
    ),
  });
});

test('refuses a service whose API cannot be reached', async () => {
  await expect(check('http://127.0.0.1:1/v1/users/health')).rejects.toMatchObject({
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test('finds an emulator’s API under a name that does not resolve', async () => {
  statuses = [200];
  const { port } = new URL(url);
  await check(`http://abc.execute-api.localhost:${port}/v1/users/health`);
  expect(hosts).toEqual([`abc.execute-api.localhost:${port}`]);
});

test('takes the path from the routes of the template', () => {
  const route = { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'GET /v1/users/health' } };
  expect(healthPath('users', { Resources: { Route: route } })).toBe('/v1/users/health');
  expect(healthPath('files', { Resources: { Route: route } })).toBeUndefined();
});
