import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listenOnFreePort } from '@moim/testing';
import { mappedFunctions, requireLoadable } from './check-functions.ts';
import type { Template } from './plan/template.ts';

const target = { stage: 'dev', region: 'ap-northeast-2' };
const consume = { name: 'moim-users-dev-consume' };
let server: Server;
let requests: string[];
let failure: string | undefined;
let isDenied: boolean;

beforeEach(async () => {
  [requests, failure, isDenied] = [[], undefined, false];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    requests.push(`${request.url} ${body}`);
    const denied = { 'x-amzn-errortype': 'AccessDeniedException' };
    const failed = failure === undefined ? {} : { 'x-amz-function-error': 'Unhandled' };
    response.writeHead(isDenied ? 403 : 200, isDenied ? denied : failed);
    response.end(failure ?? '{"batchItemFailures":[]}');
  });
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_ENDPOINT_URL_LAMBDA: await listenOnFreePort(server),
  });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('invokes a function with an empty batch, through its alias if it has one', async () => {
  await requireLoadable('users', consume, target);
  await requireLoadable('users', { ...consume, alias: 'live' }, target);
  const path = '/2015-03-31/functions/moim-users-dev-consume/invocations';
  expect(requests).toEqual([`${path} {"Records":[]}`, `${path}?Qualifier=live {"Records":[]}`]);
});

test('refuses a function that fails, with the commands to go on', async () => {
  failure = JSON.stringify({ errorType: 'TypeError', errorMessage: 'x is not a function\nat y', trace: [] });
  await expect(requireLoadable('users', consume, target)).rejects.toMatchObject({
    exitCode: 5,
    message:
      'users is deployed but does not work: its function consume fails with an empty batch: TypeError: x is not a function. ' +
      'See why with scripts/logs.sh users --function consume --stage dev, or go back with scripts/rollback.sh users --at-once --stage dev.',
  });
  failure = 'not JSON';
  await expect(requireLoadable('users', consume, target)).rejects.toThrow('with an empty batch: not JSON.');
});

test('reports that the deployer may not invoke functions', async () => {
  isDenied = true;
  await expect(requireLoadable('users', consume, target)).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringMatching(/^AWS denied the request: .*docs\/deploy\.md lists the permissions/),
  });
});

test('finds the functions of event source mappings, and leaves out those with routes', () => {
  const fn = (FunctionName: string) => ({ Type: 'AWS::Lambda::Function', Properties: { FunctionName } });
  const mapping = (FunctionName: string | object) => ({
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { FunctionName: JSON.parse(JSON.stringify(FunctionName)) },
  });
  const template: Template = {
    Resources: {
      ApiLambdaFunction: fn('moim-users-dev-api'),
      ConsumeLambdaFunction: fn('moim-users-dev-consume'),
      PublishLambdaFunction: fn('moim-users-dev-publish'),
      PublishAlias: {
        Type: 'AWS::Lambda::Alias',
        Properties: { Name: 'live', FunctionName: { Ref: 'PublishLambdaFunction' } },
      },
      Queue: mapping({ 'Fn::GetAtt': ['ConsumeLambdaFunction', 'Arn'] }),
      Stream: mapping({ 'Fn::Join': [':', [{ 'Fn::GetAtt': ['PublishLambdaFunction', 'Arn'] }, 'live']] }),
    },
  };
  expect(mappedFunctions(template)).toEqual([consume, { name: 'moim-users-dev-publish', alias: 'live' }]);
});
