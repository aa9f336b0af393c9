import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { awsJsonRequest, readEndpoints } from '@moim/local-aws';
import { fixtureProject, routerOf } from './fixture-project.ts';
import { processesOf, startProcess } from './local-process.ts';

const project = fixtureProject();
const newDirectory = () => join(project.folder, `data-${randomUUID()}`);
const start = (directory: string, ...flags: string[]) =>
  startProcess({ project: project.folder, directory, flags });

beforeAll(() => project.service('notes', { 'src/router.ts': routerOf('GET /v1/notes public') }));
afterAll(() => project.remove());

const table = {
  TableName: 'things',
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
};

const dynamodb = (directory: string, operation: string, input: object) =>
  awsJsonRequest(readEndpoints(directory)?.dynamodb ?? '', `DynamoDB_20120810.${operation}`, input);

describe('a local AWS', () => {
  test('ends with all child processes on SIGINT and SIGTERM, and keeps its data', async () => {
    const directory = newDirectory();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const running = start(directory);
      const url = await running.url();
      expect((await fetch(`${url}/v1/notes`)).status).toBe(200);
      if (signal === 'SIGINT') await dynamodb(directory, 'CreateTable', table);
      else expect(await dynamodb(directory, 'ListTables', {})).toEqual({ TableNames: ['things'] });
      expect(await running.end(signal)).toBe(0);
      expect(processesOf(project.folder)).toEqual([]);
      expect(readEndpoints(directory)).toBeUndefined();
    }
  });

  test('does not report that it runs when it is stopped while it starts', async () => {
    const directory = newDirectory();
    const running = start(directory);
    // It has started Java and cannot have finished.
    await running.until(() => existsSync(join(directory, 'dynamodb.pid')));
    expect(await running.end('SIGINT')).toBe(0);
    expect(running.output()).toMatch(/^Stops once it has started\. Press Ctrl-C again to stop it now\.$/m);
    expect(running.output()).not.toContain('runs locally');
    expect(processesOf(project.folder)).toEqual([]);
  });

  test('that was killed is cleaned up by the next start, which empties the data with --reset', async () => {
    const directory = newDirectory();
    const killed = start(directory);
    await killed.url();
    const secret = readFileSync(join(directory, 'secrets.json'), 'utf8');
    await killed.end('SIGKILL');
    expect(processesOf(directory)).toHaveLength(1);

    const next = start(directory, '--reset');
    expect((await fetch(`${await next.url()}/v1/notes`)).status).toBe(200);
    expect(processesOf(`${directory}/dynamodb`)).toHaveLength(1);
    expect(await dynamodb(directory, 'ListTables', {})).toEqual({ TableNames: [] });
    expect(readFileSync(join(directory, 'secrets.json'), 'utf8')).not.toBe(secret);
    await next.end();
  });

  test('runs beside another one, but not on the same data', async () => {
    const directory = newDirectory();
    const first = start(directory);
    await first.url();
    const beside = start(newDirectory());
    const [one, two] = [await first.url(), await beside.url()];
    expect(one).not.toBe(two);
    expect([(await fetch(`${one}/v1/notes`)).status, (await fetch(`${two}/v1/notes`)).status]).toEqual([
      200, 200,
    ]);

    const third = start(directory);
    expect(await third.ended).toBe(1);
    expect(third.output()).toMatch(/A local AWS already runs .* End it with Ctrl-C .* LOCAL_AWS_DIR/);
    await Promise.all([first.end(), beside.end()]);
  });
});
