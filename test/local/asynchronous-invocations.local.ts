import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { awsJsonRequest, readEndpoints } from '@moim/local-aws';
import { isObject, type JsonObject, localCredentials, objectOf } from '@moim/local-aws/core';
import { fixtureProject, serviceConfiguration } from './fixture-project.ts';
import { type LocalProcess, startProcess } from './local-process.ts';

const functions = `
  hear:
    handler: src/index.hear
    timeout: 5
    maximumRetryAttempts: 1
    destinations: { onFailure: !GetAtt Failed.Arn }
    events:
      - sns: { arn: !Ref News, topicName: news, filterPolicy: { kind: [good, bad] } }
      - sns: gossip
      - eventBridge:
          eventBus: !Ref Bus
          pattern: { source: [tests] }
          inputTransformer: { inputPathsMap: { who: $.detail.name }, inputTemplate: '{"who": <who>}' }
resources:
  Resources:
    News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }
    Bus: { Type: AWS::Events::EventBus, Properties: { Name: tests } }
    Failed: { Type: AWS::SQS::Queue, Properties: { QueueName: failed } }
`;

const project = fixtureProject();
const file = join(project.folder, 'heard.txt');
const code = `
import { appendFileSync } from 'node:fs';
export const hear = async (event) => {
  appendFileSync('${file}', JSON.stringify(event) + '\\n');
  if (JSON.stringify(event).includes('poison')) throw new Error('bad taste');
};`;

let running: LocalProcess;
let topics: SNSClient;

const endpointOf = (emulator: string): string =>
  readEndpoints(join(project.folder, '.local'))?.[emulator] ?? '';
const publish = (topic: string, Message: string, kind = 'good') => {
  const TopicArn = `arn:aws:sns:ap-northeast-2:000000000000:${topic}`;
  const MessageAttributes = { kind: { DataType: 'String', StringValue: kind } };
  return topics.send(new PublishCommand({ TopicArn, Message, MessageAttributes }));
};
const heard = (part: string): Record<string, unknown>[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.includes(part))
        .map((line) => JSON.parse(line))
    : [];

beforeAll(async () => {
  const serverless = serviceConfiguration('ears').replace(
    /functions:\n {2}api:[\s\S]*$/,
    `functions:${functions}`,
  );
  project.service('ears', { 'serverless.yml': serverless, 'src/index.ts': code });
  running = startProcess({ project: project.folder });
  await running.url();
  topics = new SNSClient({
    region: 'ap-northeast-2',
    credentials: localCredentials,
    endpoint: endpointOf('sns'),
  });
});

afterAll(async () => {
  topics.destroy();
  await running.end();
  project.remove();
});

test('a topic invokes a function with the messages that match its filter policy', async () => {
  await publish('news', 'too dull', 'dull');
  const { MessageId } = await publish('news', 'sunshine');
  await publish('gossip', 'whisper', 'dull');
  await running.until(() => heard('sunshine').length === 1 && heard('whisper').length === 1);
  expect(heard('too dull')).toEqual([]);
  expect(heard('sunshine')).toMatchObject([
    {
      Records: [
        {
          EventSource: 'aws:sns',
          EventVersion: '1.0',
          EventSubscriptionArn: expect.stringContaining(':news:'),
          Sns: {
            MessageId,
            Message: 'sunshine',
            Subject: null,
            Type: 'Notification',
            MessageAttributes: { kind: { Type: 'String', Value: 'good' } },
          },
        },
      ],
    },
  ]);
});

test('a rule invokes a function with the output of its input transformer', async () => {
  const entry = { Source: 'tests', DetailType: 'named', Detail: '{"name":"Mina"}', EventBusName: 'tests' };
  await awsJsonRequest(endpointOf('eventbridge'), 'AWSEvents.PutEvents', { Entries: [entry] });
  await running.until(() => heard('Mina').length === 1);
  expect(heard('Mina')).toEqual([{ who: 'Mina' }]);
});

test('a failed invocation is retried maximumRetryAttempts times, then reported to the on-failure destination', async () => {
  await publish('news', 'poison', 'bad');
  const sqs = endpointOf('sqs');
  const input = { QueueUrl: `${sqs}/000000000000/failed`, WaitTimeSeconds: 20 };
  let report: JsonObject | undefined;
  await running.until(async () => {
    const { Messages } = await awsJsonRequest(sqs, 'AmazonSQS.ReceiveMessage', input);
    [report] = Array.isArray(Messages) ? Messages.filter(isObject) : [];
    return report !== undefined;
  });
  expect(objectOf(JSON.parse(String(report?.Body)))).toMatchObject({
    requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
    requestPayload: { Records: [{ Sns: { Message: 'poison' } }] },
  });
  expect(heard('poison')).toHaveLength(2);
});
