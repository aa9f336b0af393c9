import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listen } from '../core/ports.ts';
import { patientRequest } from './request.ts';

let [failures, code] = [0, ''];
const server = createServer((_, response) => {
  const fails = failures > 0;
  failures -= 1;
  response.writeHead(fails ? 500 : 200);
  response.end(
    JSON.stringify(fails ? { __type: `com.amazonaws.dynamodb#${code}`, message: 'no' } : { at: 1 }),
  );
});
let endpoint: string;

beforeAll(async () => {
  endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(() => {
  server.close();
});

test('a transient failure is retried up to the given number of attempts', async () => {
  [failures, code] = [2, 'InternalFailure'];
  expect(await patientRequest(endpoint, 'DescribeTable', {}, 3)).toEqual({ at: 1 });
  failures = 2;
  await expect(patientRequest(endpoint, 'DescribeTable', {}, 2)).rejects.toMatchObject({ code });
});

test('any other error is thrown without a retry', async () => {
  [failures, code] = [1, 'ValidationException'];
  await expect(patientRequest(endpoint, 'DescribeTable', {})).rejects.toMatchObject({ code });
});
