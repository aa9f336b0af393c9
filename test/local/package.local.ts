import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resourcesOfType } from '@moim/local-aws';
import { type JsonObject, objectOf } from '@moim/local-aws/core';
import { fixtureProject, routerOf, serviceConfiguration } from './fixture-project.ts';

const serverless = createRequire(import.meta.url).resolve('serverless/bin/serverless.js');
const run = promisify(execFile);

// No credentials and no profile; an HTTP proxy that does not exist makes any attempt to reach AWS fail.
const { PATH = '', HOME = '' } = process.env;
const cutOff = {
  PATH,
  HOME,
  HTTPS_PROXY: 'http://127.0.0.1:9',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
};

async function resourcesOf(folder: string, environment = {}): Promise<JsonObject> {
  await run(process.execPath, [serverless, 'package'], {
    cwd: folder,
    env: { ...cutOff, ...environment },
  });
  const template = readFileSync(
    join(folder, '.serverless/cloudformation-template-update-stack.json'),
    'utf8',
  );
  return objectOf(objectOf(JSON.parse(template)).Resources);
}

test('packaging a service that cannot be built fails with the cause', async () => {
  const project = fixtureProject();
  project.service('notes', {
    'serverless.yml': serviceConfiguration('notes'),
    'src/router.ts': routerOf('GET /v1/notes public'),
    'src/index.ts': "import './nowhere.ts';\nexport const api = () => 'nothing';\n",
  });
  const packaging = run(process.execPath, [serverless, 'package'], {
    cwd: join(project.folder, 'services/notes'),
    env: { ...cutOff, LOCAL_AWS_PROJECT: project.folder },
    // It would run for ever.
    timeout: 50_000,
  });
  await expect(packaging).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Could not resolve "./nowhere.ts"'),
  });
  project.remove();
});

describe('a packaged service', () => {
  const project = fixtureProject();
  const temporary = join(project.folder, 'temporary');
  let resources: JsonObject;

  beforeAll(async () => {
    const own = 'custom:\n  provider: { environment: { OWN: yes-it-is }, tags: { team: notes } }';
    project.service('notes', {
      'serverless.yml': serviceConfiguration('notes').replace('custom:', own),
      'src/router.ts': routerOf('GET /v1/notes public', 'PUT /v1/notes/{noteId}'),
    });
    mkdirSync(temporary);
    const environment = { LOCAL_AWS_PROJECT: project.folder, TMPDIR: temporary };
    resources = await resourcesOf(join(project.folder, 'services/notes'), environment);
  });
  afterAll(() => project.remove());

  test('leaves only its artifacts behind', () => {
    expect(readdirSync(temporary)).toEqual([]);
    const names = readdirSync(join(project.folder, 'services/notes'));
    expect(names.filter((name) => name.startsWith('.'))).toEqual(['.serverless']);
  });

  test('has the routes of its route table, with the authorizer unless public, and public catch-all routes', () => {
    const routes = resourcesOfType(resources, 'AWS::ApiGatewayV2::Route').map(([, route]) => [
      route.RouteKey,
      route.AuthorizationType,
    ]);
    expect(Object.fromEntries(routes)).toEqual({
      'GET /v1/notes': undefined,
      'PUT /v1/notes/{noteId}': 'JWT',
      'ANY /v1/notes': undefined,
      'ANY /v1/notes/{noteId}': undefined,
      'ANY /v1/notes/{proxy+}': undefined,
    });
  });

  test('has the shared settings and its own', () => {
    const [[, api] = ['', {}]] = resourcesOfType(resources, 'AWS::Lambda::Function');
    expect(api).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Timeout: 2 });
    expect(objectOf(api.Environment).Variables).toMatchObject({
      OWN: 'yes-it-is',
      SERVICE_NAME: 'notes',
      TABLE_PREFIX: 'moim-dev-',
    });
    expect(api.Tags).toContainEqual({ Key: 'team', Value: 'notes' });
    expect(api.Tags).toContainEqual({ Key: 'project', Value: 'moim' });
  });
});
