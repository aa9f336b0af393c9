import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreatePlatformApplicationCommand,
  CreatePlatformEndpointCommand,
  DeleteEndpointCommand,
  GetEndpointAttributesCommand,
  PublishCommand,
  SetEndpointAttributesCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunningEmulator } from '../emulator.ts';
import { sns } from './emulator.ts';
import { outboxFile } from './outbox.ts';

const directory = mkdtempSync(join(tmpdir(), 'sns-'));
const google = 'arn:aws:sns:ap-northeast-2:000000000000:app/GCM/shop';
const said: string[] = [];
let running: RunningEmulator;
let client: SNSClient;

async function start(): Promise<void> {
  const terminal = { say: (line: string) => void said.push(line), complain: () => {} };
  const platformApplications = ['GCM/shop', 'APNS/shop'];
  const context = { directory, region: 'ap-northeast-2', services: [], terminal, platformApplications };
  running = await sns.start(context);
  client = new SNSClient({ endpoint: running.endpoint });
}
beforeAll(start);
afterAll(async () => {
  await running.stop();
  rmSync(directory, { recursive: true });
});

const register = async (Token: string, PlatformApplicationArn = google, more: object = {}) =>
  (await client.send(new CreatePlatformEndpointCommand({ PlatformApplicationArn, Token, ...more })))
    .EndpointArn ?? '';
const publish = (TargetArn: string, message: object) =>
  client.send(new PublishCommand({ TargetArn, Message: JSON.stringify(message), MessageStructure: 'json' }));
const set = (EndpointArn: string, Attributes: Record<string, string>) =>
  client.send(new SetEndpointAttributesCommand({ EndpointArn, Attributes }));
const sent = () =>
  readFileSync(join(directory, outboxFile), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a notification ends in the outbox with what its platform gets, and the terminal shows no text of it', async () => {
  const token = `t:${randomUUID()}`;
  const arn = await register(token);
  const payload = { fcmV1Message: { message: { notification: { title: 'private' } } } };
  const attribute = { DataType: 'String', StringValue: '60' };
  const { MessageId } = await client.send(
    new PublishCommand({
      TargetArn: arn,
      Message: JSON.stringify({ default: 'private', GCM: JSON.stringify(payload) }),
      MessageStructure: 'json',
      MessageAttributes: { 'AWS.SNS.MOBILE.FCM.TTL': attribute },
    }),
  );
  expect(sent().at(-1)).toMatchObject({
    messageId: MessageId,
    application: 'GCM/shop',
    endpointArn: arn,
    token,
    payload,
    attributes: { 'AWS.SNS.MOBILE.FCM.TTL': '60' },
  });
  expect(said.join()).toContain('GCM/shop');
  expect(said.join()).not.toContain('private');
  expect(said.join()).not.toContain(token);
});

test('a token has one endpoint, which survives a restart', async () => {
  const token = `t:${randomUUID()}`;
  const arn = await register(token);
  await running.stop();
  await start();
  expect(await register(token)).toBe(arn);
  await expect(register(token, google, { CustomUserData: 'x' })).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: `Invalid parameter: Token Reason: Endpoint ${arn} already exists with the same Token, but different attributes.`,
  });
});

test('a disabled endpoint refuses notifications until it is enabled again', async () => {
  const arn = await register(`t:${randomUUID()}`);
  await set(arn, { Enabled: 'false' });
  await expect(publish(arn, { default: 'x' })).rejects.toMatchObject({ name: 'EndpointDisabledException' });
  await set(arn, { Enabled: 'true' });
  await publish(arn, { default: 'x' });
  const { Attributes } = await client.send(new GetEndpointAttributesCommand({ EndpointArn: arn }));
  expect(Attributes).toMatchObject({ Enabled: 'true' });
});

test('a deleted endpoint is unknown, and deleting it again succeeds', async () => {
  const arn = await register(`t:${randomUUID()}`);
  await client.send(new DeleteEndpointCommand({ EndpointArn: arn }));
  await client.send(new DeleteEndpointCommand({ EndpointArn: arn }));
  await expect(publish(arn, { default: 'x' })).rejects.toThrow('No endpoint found for the target arn');
  await expect(set(arn, { Enabled: 'true' })).rejects.toMatchObject({ name: 'NotFoundException' });
});

test.each([
  ['an unknown application', () => register('t', google.replace('shop', 'other')), 'does not exist'],
  ['an unknown attribute', () => register('t', google, { Attributes: { Colour: 'red' } }), 'Colour'],
  ['a token that is none of Apple', () => register('xyz', google.replace('GCM', 'APNS')), 'hexadecimal'],
  ['a token that is none of Google', () => register('a b'), 'registration token'],
  ['a message without a default', async () => publish(await register('u'), { GCM: '{}' }), 'No default'],
  [
    'a payload that is not JSON',
    async () => publish(await register('u'), { default: 'x', GCM: 'x' }),
    'JSON',
  ],
  [
    'a payload over 4 KB',
    async () => publish(await register('u'), { default: 'x', GCM: JSON.stringify({ a: 'x'.repeat(4_096) }) }),
    'too long',
  ],
  [
    'another platform',
    () => client.send(new CreatePlatformApplicationCommand({ Name: 'a', Platform: 'ADM', Attributes: {} })),
    'ADM is not supported locally',
  ],
])('%s is refused by name', async (_, work, why) => {
  await expect(work()).rejects.toThrow(why);
});
