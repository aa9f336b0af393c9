import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { listen } from '@moim/local-aws/core';
import { type FixtureProject, fixtureProject, routerOf, serviceConfiguration } from './fixture-project.ts';
import { processesOf, startProcess } from './local-process.ts';

const projects: FixtureProject[] = [];
let project: FixtureProject;

beforeEach(() => {
  project = fixtureProject();
  projects.push(project);
  project.service('notes', { 'src/router.ts': routerOf('GET /v1/notes public') });
});

afterAll(() => {
  for (const { remove } of projects) remove();
});

/** Starts the project, which must fail; returns the one line that it prints. */
async function refusal(flags: string[] = [], environment: Record<string, string> = {}): Promise<string> {
  const running = startProcess({ project: project.folder, flags, environment });
  expect(await running.ended).toBe(1);
  expect(processesOf(project.folder)).toEqual([]);
  const lines = running.output().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

const fakeJava = (script: string): Record<string, string> => {
  project.write('java/bin/java', `#!/bin/sh\n${script}\n`);
  chmodSync(join(project.folder, 'java/bin/java'), 0o755);
  return { JAVA_HOME: join(project.folder, 'java') };
};

describe('a start that fails reports the cause in one line and leaves nothing running', () => {
  test('when the port is taken', async () => {
    const other = createServer();
    const port = await listen(other, 0);
    expect(await refusal(['--port', String(port)])).toMatch(
      new RegExp(`Port ${port} is taken by another program\\. .*PORT=${port + 100} npm start`),
    );
    other.close();
    await once(other, 'close');
    expect(existsSync(join(project.folder, '.local'))).toBe(false);
  });

  test('when the data folder cannot be used', async () => {
    const file = join(project.folder, 'package.json');
    expect(await refusal(['--dir', file])).toMatch(/The data folder .*package\.json cannot be used: EEXIST/);
    expect(await refusal(['--dir', join(file, 'data')])).toMatch(
      /The data folder .* cannot be used: ENOTDIR/,
    );
  });

  test('when Java is missing', async () => {
    expect(await refusal([], { JAVA_HOME: '/nowhere' })).toMatch(
      /needs Java.*Install a Java runtime, version 17/,
    );
  });

  test('when Java is too old', async () => {
    const words =
      'Error: LinkageError\njava.lang.UnsupportedClassVersionError: compiled by a more recent version';
    expect(await refusal([], fakeJava(`echo "${words}" >&2; exit 1`))).toMatch(
      /needs a newer Java.*version 17/,
    );
  });

  test('when DynamoDB Local fails to start', async () => {
    expect(await refusal([], fakeJava('echo "the disk is full" >&2; exit 3'))).toMatch(
      /code 3.*the disk is full/,
    );
  });

  test('when a serverless.yml is not valid YAML', async () => {
    project.write('services/notes/serverless.yml', 'service: moim-notes\nprovider: {');
    expect(await refusal()).toMatch(/services\/notes\/serverless\.yml cannot be read: .*\(\d+:\d+\)/);
  });

  test('when a variable in a serverless.yml has no value', async () => {
    const variable = '$' + '{param:nothing}';
    const configuration = serviceConfiguration('notes').replace('timeout: 2', `memorySize: ${variable}`);
    project.write('services/notes/serverless.yml', configuration);
    expect(await refusal()).toMatch(
      /services\/notes\/serverless\.yml cannot be read: .*functions\.api\.memorySize/,
    );
  });

  test('when a serverless.yml has an unknown top-level key', async () => {
    const configuration = serviceConfiguration('notes').replace('custom:', 'custm:');
    project.write('services/notes/serverless.yml', configuration);
    expect(await refusal()).toMatch(
      /services\/notes\/serverless\.yml:\d+: unknown top-level key "custm"\. Did you mean "custom"\?/,
    );
  });

  test('when a key of a function is misspelt, with the line and the nearest key', async () => {
    const configuration = serviceConfiguration('notes').replace('    handler:', '    handlr:');
    project.write('services/notes/serverless.yml', configuration);
    const line = configuration.split('\n').findIndex((one) => one.includes('handlr')) + 1;
    expect(await refusal()).toBe(
      `✖ services/notes/serverless.yml:${line}: unknown key of the function api "handlr". Did you mean "handler"?`,
    );
  });

  test('when a resolver in a serverless.yml throws, with its message but not its stack', async () => {
    project.write(
      'services/notes/broken.cjs',
      "module.exports = () => { throw new Error('no such thing') };",
    );
    const call = '$' + '{file(./broken.cjs)}';
    const configuration = serviceConfiguration('notes').replace('timeout: 2', `memorySize: ${call}`);
    project.write('services/notes/serverless.yml', configuration);
    expect(await refusal()).toMatch(/services\/notes\/serverless\.yml cannot be read: .*no such thing$/);
  });

  test('when a service overrides shared configuration with a value of another type', async () => {
    const configuration = serviceConfiguration('notes').replace(
      'custom:',
      'custom:\n  provider: { tags: none }',
    );
    project.write('services/notes/serverless.yml', configuration);
    expect(await refusal()).toMatch(/custom\.provider\.tags must be a mapping/);
  });

  test('when two services have the same route', async () => {
    project.service('copies', { 'src/router.ts': routerOf('GET /v1/notes public') });
    expect(await refusal()).toMatch(
      /services\/copies and services\/notes both declare the route GET \/v1\/notes/,
    );
  });

  test('when two services have a resource of the same name', async () => {
    const resources = 'resources: { Resources: { Things: { Type: AWS::SNS::Topic } } }\n';
    project.service('copies', { 'src/router.ts': routerOf('GET /v1/copies public') });
    for (const name of ['notes', 'copies']) {
      project.write(`services/${name}/serverless.yml`, serviceConfiguration(name) + resources);
    }
    expect(await refusal()).toMatch(
      /services\/copies and services\/notes both declare a resource Things.*Rename/,
    );
  });

  test('when a service has no router', async () => {
    project.service('empty', {});
    expect(await refusal()).toMatch(
      /services\/empty has no router: export `router` from services\/empty\/src\/router\.ts/,
    );
  });

  test('when a handler does not exist', async () => {
    const configuration = serviceConfiguration('notes').replace('src/index.api', 'src/other.api');
    project.write('services/notes/serverless.yml', configuration);
    expect(await refusal()).toMatch(
      /services\/notes: the handler src\/other\.api of function api does not exist/,
    );
  });

  test('when an option is unknown or invalid', async () => {
    expect(await refusal(['--rest'])).toMatch(/Unknown option '--rest'.*--reset/);
    expect(await refusal(['--port', 'eighty'])).toMatch(
      /port must be a number from 0 to 65535, got "eighty"/,
    );
  });
});
