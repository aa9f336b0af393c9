import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { objectOf } from './config/json.ts';
import { makeTable } from './dynamodb/tables.ts';
import { readEndpoints } from './endpoints.ts';
import { fixtureProject, routerOf, serviceConfiguration } from './testing/fixture-project.ts';
import { type LocalProcess, startProcess } from './testing/local-process.ts';

jest.setTimeout(60_000);

const handler = `
import { word } from './word.ts';
export const api = async (event) => {
  await new Promise((resolve) => setTimeout(resolve, Number(event.rawQueryString || 0)));
  return { statusCode: 200, body: word };
};
export const sweep = async () => {};`;

const configuration = `${serviceConfiguration('notes')}  sweep:
    handler: src/index.sweep
`;
const routes = ['GET /v1/notes public'];
const project = fixtureProject();
let running: LocalProcess;
let url: string;

const say = (word: string): void =>
  project.write('services/notes/src/word.ts', `export const word = '${word}';\n`);
const served = async (query = ''): Promise<string> => (await fetch(`${url}/v1/notes${query}`)).text();

beforeAll(async () => {
  say('first');
  project.service('notes', {
    'serverless.yml': configuration,
    'src/index.ts': handler,
    'src/router.ts': routerOf(...routes),
  });
  project.service('others', { 'src/router.ts': routerOf('GET /v1/others public') });
  running = startProcess({ project: project.folder });
  url = await running.url();
});

afterAll(async () => {
  await running.end();
  project.remove();
});

/** Waits until `holds`; gives the milliseconds it took. */
async function until(holds: () => boolean | Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > 20_000)
      throw new Error(`it never came true; the stack said:\n${running.output()}`);
    await sleep(10);
  }
  return performance.now() - start;
}

describe('a change while the stack runs', () => {
  test('is served, and the second of two quick saves is never lost', async () => {
    for (let save = 0; save < 50; save += 1) {
      say(`half ${save}`);
      await sleep(save * 2);
      say(`whole ${save}`);
      await until(async () => (await served()) === `whole ${save}`);
    }
    expect(await served()).toBe('whole 49');
  });

  test('lets a request that is under way be answered by the code it began with', async () => {
    say('before');
    await until(async () => (await served()) === 'before');
    const answer = served('?1000');
    await sleep(100);
    say('after');
    await until(async () => (await served()) === 'after');
    expect(await answer).toBe('before');
  });

  test('that cannot be loaded is told with its place, stops that service only, and heals', async () => {
    project.write('services/notes/src/word.ts', 'export const word = ;\n');
    await until(async () => (await fetch(`${url}/v1/notes`)).status === 503);
    expect(running.output()).toMatch(/notes cannot be loaded.*mended:\n.*notes\/src\/word\.ts:1/);
    expect((await fetch(`${url}/v1/others`)).status).toBe(200);
    await sleep(300);
    expect(running.output().split('mended:').at(-1)).not.toContain('loaded again');
    say('mended');
    await until(async () => (await served()) === 'mended');
  });

  test('of the route table is taken over, unless another service has that route', async () => {
    project.write('services/notes/src/router.ts', routerOf(...routes, 'GET /v1/notes/new public'));
    const path = async (suffix: string) => (await fetch(`${url}/v1${suffix}`)).status;
    await until(() => /loaded again.*router\.ts/.test(running.output()));
    project.write('services/notes/src/router.ts', routerOf(...routes, 'GET /v1/others public'));
    await until(() =>
      /both have the route GET \/v1\/others.*new code is served already, but not/.test(running.output()),
    );
    expect([await path('/notes/new'), await path('/others')]).toEqual([200, 200]);
    project.write('services/notes/src/router.ts', routerOf(...routes));
  });

  test('of a table that cannot be is refused in words that hold: the code is new, the rest is not', async () => {
    const index = (word: string): string =>
      `export const api = async ({ routeKey }) => ({ statusCode: 200, body: '${word} ' + routeKey });`;
    const entities = `
import { entity } from '@moim/common/dynamodb';
export const entities = [entity()('thing', { table: 'things', key: { pk: ['id'], sk: [] } })];`;
    const models = 'services/kept/src/models/index.ts';
    const kept = async (path = '') => (await fetch(`${url}/v1/kept${path}`)).text();
    project.service('kept', {
      'src/router.ts': routerOf('GET /v1/kept public'),
      'src/index.ts': index('former'),
    });
    await until(async () => (await kept()) === 'former GET /v1/kept');
    await makeTable(readEndpoints(join(project.folder, '.local'))?.dynamodb ?? '', {
      TableName: 'moim-dev-things',
      KeySchema: [{ AttributeName: 'other', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'other', AttributeType: 'S' }],
    });

    project.write(models, entities);
    project.write('services/kept/src/index.ts', index('new'));
    const more = routerOf('GET /v1/kept public', 'GET /v1/kept/more public');
    project.write('services/kept/src/router.ts', more);
    await until(() => /moim-dev-things has other keys.*--reset.*new code is served/.test(running.output()));
    expect([await kept(), await kept('/more')]).toEqual(['new GET /v1/kept', 'new ANY /v1/kept/{proxy+}']);

    project.write(models, 'export const entities = [];');
    await until(async () => (await kept('/more')) === 'new GET /v1/kept/more');
  });

  test('of a serverless.yml, and a new service, are taken over', async () => {
    project.service('added', { 'src/router.ts': routerOf('GET /v1/added public') });
    await until(async () => (await fetch(`${url}/v1/added`)).status === 200);
    expect(objectOf(await (await fetch(`${url}/v1/others`)).json()).routeKey).toBe('GET /v1/others');
    project.write('services/added/serverless.yml', 'service: {');
    await until(() =>
      /services\/added\/serverless\.yml cannot be read.*former version stays/.test(running.output()),
    );
    expect((await fetch(`${url}/v1/added`)).status).toBe(200);
  });
});
