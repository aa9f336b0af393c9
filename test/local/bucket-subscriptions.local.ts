import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { awsJsonRequest, readEndpoints } from '@moim/local-aws';
import { isObject, localCredentials, objectOf } from '@moim/local-aws/core';
import { fixtureProject, serviceConfiguration } from './fixture-project.ts';
import { type LocalProcess, startProcess } from './local-process.ts';

const functions = `
  process:
    handler: src/index.process
    timeout: 10
    onError: !GetAtt Dead.Arn
    events:
      - s3: { bucket: !Ref Photos, event: 's3:ObjectCreated:*', rules: [{ prefix: in/ }, { suffix: .jpg }], existing: true }
      - s3: { bucket: !Ref Photos, event: 's3:ObjectRemoved:*', existing: true }
  wired:
    handler: src/index.wired
resources:
  Resources:
    Photos:
      Type: AWS::S3::Bucket
      Properties:
        BucketName: !Sub 'photos-\${AWS::AccountId}'
        NotificationConfiguration:
          EventBridgeConfiguration: { EventBridgeEnabled: true }
          QueueConfigurations:
            - Event: s3:ObjectCreated:*
              Queue: !GetAtt Arrived.Arn
              Filter: { S3Key: { Rules: [{ Name: prefix, Value: queued/ }] } }
          LambdaConfigurations:
            - Event: s3:ObjectCreated:Put
              Function: !GetAtt WiredLambdaFunction.Arn
              Filter: { S3Key: { Rules: [{ Name: prefix, Value: wired/ }] } }
    Arrived: { Type: AWS::SQS::Queue, Properties: { QueueName: arrived } }
    Dead: { Type: AWS::SQS::Queue, Properties: { QueueName: dead } }
    Forwarded: { Type: AWS::SQS::Queue, Properties: { QueueName: forwarded } }
    Rule:
      Type: AWS::Events::Rule
      Properties:
        EventPattern: { source: [aws.s3], detail: { object: { key: [{ prefix: bus/ }] } } }
        Targets: [{ Id: forwarded, Arn: !GetAtt Forwarded.Arn }]
`;

const project = fixtureProject();
const file = join(project.folder, 'seen.txt');
const go = join(project.folder, 'go');
const handler = (word: string): string => `
import { appendFileSync, existsSync } from 'node:fs';
const note = (name, event) => {
  for (const { eventName, s3 } of event.Records) {
    appendFileSync('${file}', JSON.stringify([name, eventName, s3.object.key, s3.bucket.name]) + '\\n');
  }
};
export const api = async () => ({ statusCode: 200, body: '' });
export const process = async (event) => {
  note('${word}', event);
  const { key } = event.Records[0].s3.object;
  if (key.includes('bad')) throw new Error('no');
  while (key.includes('held') && !existsSync('${go}')) await new Promise((resolve) => setTimeout(resolve, 20));
};
export const wired = async (event) => note('wired', event);
`;

let running: LocalProcess;
let s3: S3Client;

async function start(): Promise<void> {
  running = startProcess({ project: project.folder });
  await running.url();
  s3 = new S3Client({
    region: 'ap-northeast-2',
    forcePathStyle: true,
    credentials: localCredentials,
    endpoint: readEndpoints(join(project.folder, '.local'))?.s3 ?? '',
  });
}

const Bucket = 'photos-000000000000';
const put = (Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
const seen = (part: string): unknown[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.includes(part))
        .map((line) => JSON.parse(line))
    : [];

/** The body of the first message that arrives in a queue. */
async function receivedFrom(queue: string): Promise<Record<string, unknown>> {
  const endpoint = readEndpoints(join(project.folder, '.local'))?.sqs ?? '';
  for (;;) {
    const input = { QueueUrl: `${endpoint}/000000000000/${queue}`, WaitTimeSeconds: 5 };
    const { Messages } = await awsJsonRequest(endpoint, 'AmazonSQS.ReceiveMessage', input);
    const [message] = Array.isArray(Messages) ? Messages.filter(isObject) : [];
    if (message) return objectOf(JSON.parse(String(message.Body)));
  }
}

beforeAll(async () => {
  const serverless = serviceConfiguration('photos').replace(
    /functions:\n {2}api:[\s\S]*$/,
    `functions:${functions}`,
  );
  project.service('photos', { 'serverless.yml': serverless, 'src/index.ts': handler('first') });
  await start();
});

afterAll(async () => {
  s3.destroy();
  await running.end();
  project.remove();
});

test('a function is notified only of events that match its event type, prefix and suffix', async () => {
  await put('out/heard.jpg');
  await put('in/heard.png');
  await put('in/사진 +heard.jpg');
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'out/heard.jpg' }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'out/never-heard' }));
  await running.until(() => seen('heard').length === 2);
  await sleep(300);
  const key = 'in/%EC%82%AC%EC%A7%84+%2Bheard.jpg';
  expect(seen('heard').sort()).toEqual([
    [expect.anything(), 'ObjectCreated:Put', key, Bucket],
    [expect.anything(), 'ObjectRemoved:Delete', 'out/heard.jpg', Bucket],
  ]);
});

test('a bucket notifies the functions, queues and EventBridge of its NotificationConfiguration', async () => {
  await put('wired/1');
  await put('queued/1');
  await put('bus/1');
  await running.until(() => seen('wired').length === 1);
  expect(objectOf(await receivedFrom('arrived')).Records).toMatchObject([
    { eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', s3: { object: { key: 'queued/1', size: 1 } } },
  ]);
  expect(await receivedFrom('forwarded')).toMatchObject({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: Bucket }, object: { key: 'bus/1', size: 1 }, reason: 'PutObject' },
  });
});

test('a failed invocation is retried twice, then its notification goes to the dead-letter queue', async () => {
  await put('in/bad.jpg');
  expect(objectOf(await receivedFrom('dead')).Records).toMatchObject([
    { s3: { object: { key: 'in/bad.jpg' } } },
  ]);
  expect(seen('bad')).toHaveLength(3);
});

test('after a reload the new code receives notifications', async () => {
  project.write('services/photos/src/index.ts', handler('second'));
  await running.until(() => running.output().includes('reloaded in'));
  await put('in/newer.jpg');
  await running.until(() => seen('newer').length === 1);
  expect(seen('newer')).toEqual([['second', 'ObjectCreated:Put', 'in/newer.jpg', Bucket]]);
});

test('notifications and objects survive a kill', async () => {
  const keys = ['in/held-1.jpg', 'in/held-2.jpg', 'in/held-3.jpg', 'in/held-4.jpg'];
  await Promise.all(keys.map(put));
  // Three invocations run concurrently.
  await running.until(() => seen('held').length >= 3);
  await running.end('SIGKILL');
  const before = seen('held').length;
  writeFileSync(go, '');
  await start();
  await running.until(() => {
    const received = seen('held').slice(before).join('\n');
    return keys.every((key) => received.includes(key));
  });
  await put('in/after.jpg');
  await running.until(() => seen('after').length === 1);
});
