import {
  CreatePlatformEndpointCommand,
  DeleteEndpointCommand,
  PublishCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { awsErrorKind } from '../aws-errors/index.ts';
import { callAwsQuery, textIn } from './index.ts';

const sns = { service: 'sns', endpoint: 'SNS', version: '2010-03-31' };
const arn = 'arn:aws:sns:ap-northeast-2:123456789012:endpoint/GCM/moim/1f';
const accepted = '<R><EndpointArn>a&amp;&#x62;&#99;</EndpointArn></R>';

let endpoint: FakeEndpoint;
let received: unknown[] = [];
let [status, answer] = [200, accepted];

beforeAll(async () => {
  endpoint = await startFakeEndpoint('SNS', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const scope = /Credential=[^,]+/.exec(String(request.headers.authorization))?.[0];
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    received.push([request.method, request.url, request.headers['content-type'], scope, form]);
    response.writeHead(status).end(answer);
  });
});
beforeEach(() => {
  received = [];
  [status, answer] = [200, accepted];
});
afterAll(() => endpoint.stop());

test('a call arrives as the client of the SDK sends it', async () => {
  const client = new SNSClient({});
  await callAwsQuery(sns, 'Publish', {
    TargetArn: arn,
    Message: '{"default":"안녕 & +"}',
    MessageStructure: 'json',
    'MessageAttributes.entry.1.Name': 'AWS.SNS.MOBILE.APNS.TTL',
    'MessageAttributes.entry.1.Value.DataType': 'String',
    'MessageAttributes.entry.1.Value.StringValue': '60',
  });
  await client.send(
    new PublishCommand({
      TargetArn: arn,
      Message: '{"default":"안녕 & +"}',
      MessageStructure: 'json',
      MessageAttributes: { 'AWS.SNS.MOBILE.APNS.TTL': { DataType: 'String', StringValue: '60' } },
    }),
  );
  await callAwsQuery(sns, 'CreatePlatformEndpoint', { PlatformApplicationArn: 'app', Token: 't:1' });
  await client.send(new CreatePlatformEndpointCommand({ PlatformApplicationArn: 'app', Token: 't:1' }));
  await callAwsQuery(sns, 'DeleteEndpoint', { EndpointArn: arn });
  await client.send(new DeleteEndpointCommand({ EndpointArn: arn }));
  expect(received).toHaveLength(6);
  for (const index of [0, 2, 4]) expect(received[index]).toEqual(received[index + 1]);
});

test('the texts of an answer are read with their references', async () => {
  const xml = await callAwsQuery(sns, 'CreatePlatformEndpoint', {});
  expect([textIn(xml, 'EndpointArn'), textIn(xml, 'Token')]).toEqual(['a&bc', undefined]);
});

test.each([
  [
    400,
    '<Error><Code>EndpointDisabled</Code><Message>a &lt;b&gt;</Message></Error>',
    'EndpointDisabled',
    'rejected',
  ],
  [429, '<Error><Code>Throttled</Code></Error>', 'Throttled', 'throttled'],
  [503, 'no XML', 'UnknownError', 'lost'],
])('a refusal with the status %d has the code of AWS', async (code, body, name, kind) => {
  [status, answer] = [code, body];
  const error: unknown = await callAwsQuery(sns, 'Publish', {}).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name });
  expect(awsErrorKind(error)).toBe(kind);
});
