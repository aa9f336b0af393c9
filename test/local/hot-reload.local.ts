import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { makeTable, readEndpoints } from '@moim/local-aws';
import { objectOf } from '@moim/local-aws/core';
import { fixtureProject, routerOf, serviceConfiguration } from './fixture-project.ts';
import { type LocalProcess, startProcess } from './local-process.ts';

// It reloads more than fifty times.
jest.setTimeout(300_000);

const project = fixtureProject();
const [began, go] = [join(project.folder, 'began'), join(project.folder, 'go')];

/** Responds with a word from another file; `?held` responds only when the test allows it. */
const handler = `
import { existsSync, writeFileSync } from 'node:fs';
import { word } from './word.ts';
export const api = async ({ rawQueryString }) => {
  if (rawQueryString === 'held') {
    writeFileSync('${began}', '');
    while (!existsSync('${go}')) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { statusCode: 200, body: word };
};
export const sweep = async () => {};`;

const configurationOf = (name: string): string =>
  `${serviceConfiguration(name).replace('timeout: 2', 'timeout: 60')}  sweep:
    handler: src/index.sweep
`;

const say = (service: string, word: string): void =>
  project.write(`services/${service}/src/word.ts`, `export const word = '${word}';\n`);

/** A service for one test to change. */
function changingService(name: string): void {
  say(name, 'first');
  project.service(name, {
    'serverless.yml': configurationOf(name),
    'src/index.ts': handler,
    'src/router.ts': routerOf(`GET /v1/${name} public`),
  });
}

let running: LocalProcess;
let url: string;

const call = (path: string): Promise<Response> => fetch(`${url}/v1/${path}`);
const textOf = async (path: string): Promise<string> => (await call(path)).text();
const statusOf = async (path: string): Promise<number> => (await call(path)).status;

/** The output from now on. */
function fromNowOn(): () => string {
  const start = running.output().length;
  return () => running.output().slice(start);
}

const echo = (word: string): string =>
  `export const api = async ({ routeKey }) => ({ statusCode: 200, body: '${word} ' + routeKey });`;

beforeAll(async () => {
  for (const name of ['saved', 'asked', 'broken', 'routed']) changingService(name);
  project.service('kept', {
    'src/router.ts': routerOf('GET /v1/kept public'),
    'src/index.ts': echo('former'),
  });
  project.service('others', { 'src/router.ts': routerOf('GET /v1/others public') });
  running = startProcess({ project: project.folder });
  url = await running.url();
});

afterAll(async () => {
  await running.end();
  project.remove();
});

describe('a change while the stack runs', () => {
  test('is served, and the second of two quick saves is never lost', async () => {
    for (let save = 0; save < 50; save += 1) {
      say('saved', `half ${save}`);
      await sleep(save * 2);
      say('saved', `whole ${save}`);
      await running.until(async () => (await textOf('saved')) === `whole ${save}`);
    }
  });

  test('lets a request in flight finish on the code that it began with', async () => {
    const answer = textOf('asked?held');
    await running.until(() => existsSync(began));
    say('asked', 'after');
    await running.until(async () => (await textOf('asked')) === 'after');
    writeFileSync(go, '');
    expect(await answer).toBe('first');
  });

  test('that cannot be loaded is reported with its position, stops only that service, and can be fixed', async () => {
    const said = fromNowOn();
    project.write('services/broken/src/word.ts', 'export const word = ;\n');
    await running.until(() => /broken cannot be loaded.*fixed:\n.*broken\/src\/word\.ts:1/.test(said()));
    expect([await statusOf('broken'), await statusOf('others')]).toEqual([503, 200]);
    await sleep(300);
    expect(said()).not.toContain('broken reloaded');
    say('broken', 'fixed');
    await running.until(async () => (await textOf('broken')) === 'fixed');
  });

  test('of the route table applies, unless another service has the same route', async () => {
    const router = 'services/routed/src/router.ts';
    const routes = ['GET /v1/routed public'];
    const said = fromNowOn();
    project.write(router, routerOf(...routes, 'GET /v1/routed/new public'));
    await running.until(() => /routed reloaded.*router\.ts/.test(said()));
    expect(await statusOf('routed/new')).toBe(200);
    project.write(router, routerOf(...routes, 'GET /v1/others public'));
    await running.until(() =>
      /both declare the route GET \/v1\/others.*new code runs already, but/.test(said()),
    );
    expect([await statusOf('routed/new'), await statusOf('others')]).toEqual([200, 200]);

    const saidAfter = fromNowOn();
    project.write(router, routerOf(...routes));
    await running.until(() => saidAfter().includes('routed reloaded'));
  });

  test('with an impossible table is refused: the code is new, routes and tables are not', async () => {
    const said = fromNowOn();
    const entities = `
import { entity } from '@moim/common/dynamodb';
export const entities = [entity()('thing', { table: 'things', key: { pk: ['id'], sk: [] } })];`;
    const models = 'services/kept/src/models/index.ts';
    expect(await textOf('kept')).toBe('former GET /v1/kept');
    await makeTable(readEndpoints(join(project.folder, '.local'))?.dynamodb ?? '', {
      TableName: 'moim-dev-things',
      KeySchema: [{ AttributeName: 'other', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'other', AttributeType: 'S' }],
    });

    project.write(models, entities);
    project.write('services/kept/src/index.ts', echo('new'));
    const more = routerOf('GET /v1/kept public', 'GET /v1/kept/more public');
    project.write('services/kept/src/router.ts', more);
    await running.until(() => /moim-dev-things has another key schema.*--reset.*new code runs/.test(said()));
    expect([await textOf('kept'), await textOf('kept/more')]).toEqual([
      'new GET /v1/kept',
      'new ANY /v1/kept/{proxy+}',
    ]);

    project.write(models, 'export const entities = [];');
    await running.until(async () => (await textOf('kept/more')) === 'new GET /v1/kept/more');
  });

  test('of an index is reported, and a request waits for it instead of failing', async () => {
    const said = fromNowOn();
    const models = 'services/indexed/src/models/index.ts';
    const entities = (more: string): string => `
import { entity } from '@moim/common/dynamodb';
export const entities = [
  entity()('stone', { table: 'stones', key: { pk: ['id'], sk: [] }, ${more} }),
];`;
    changingService('indexed');
    project.write(models, entities(''));
    await running.until(async () => (await statusOf('indexed')) === 200);
    project.write(models, entities("find: { byCity: { index: 'byCity', pk: ['city'], sk: [] } }"));
    await running.until(() => /The table moim-dev-stones gets the index \w+; requests wait/.test(said()));
    expect(await statusOf('indexed')).toBe(200);
    expect(said()).toMatch(/indexed reloaded in/);
  });

  test('that adds a service which cannot be loaded makes all its paths 503 until it is fixed', async () => {
    const said = fromNowOn();
    project.service('early', { 'src/router.ts': 'export const router = ;' });
    await running.until(() => said().includes('early cannot be loaded'));
    await running.until(async () => (await statusOf('early/one')) === 503);
    expect(await statusOf('early')).toBe(503);
    project.write('services/early/src/router.ts', routerOf('GET /v1/early public'));
    await running.until(async () => (await statusOf('early')) === 200);
  });

  test('of a serverless.yml, or a new service, applies', async () => {
    const said = fromNowOn();
    project.service('added', { 'src/router.ts': routerOf('GET /v1/added public') });
    await running.until(async () => (await statusOf('added')) === 200);
    expect(objectOf(await (await call('others')).json()).routeKey).toBe('GET /v1/others');
    project.write('services/added/serverless.yml', 'service: {');
    await running.until(() =>
      /services\/added\/serverless\.yml cannot be read.*previous version stays/.test(said()),
    );
    expect(await statusOf('added')).toBe(200);

    const saidAfter = fromNowOn();
    project.write('services/added/serverless.yml', serviceConfiguration('added'));
    await running.until(() => saidAfter().includes('all services reloaded'));
  });
});
