import { randomUUID } from 'node:crypto';
import {
  CreateTopicCommand,
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  PublishBatchCommand,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import { sns } from './emulator.ts';

const [topics, queues] = [new SNSClient({}), new SQSClient({})];
const text = (StringValue: string) => ({ DataType: 'String', StringValue });

async function newTopic(): Promise<string> {
  const { TopicArn = '' } = await topics.send(new CreateTopicCommand({ Name: `t-${randomUUID()}` }));
  return TopicArn;
}

/** Creates a queue and subscribes it to a topic. */
async function listener(TopicArn: string, Attributes: Record<string, string> = {}) {
  const QueueName = `q-${randomUUID()}`;
  const { QueueUrl = '' } = await queues.send(new CreateQueueCommand({ QueueName }));
  const Endpoint = `arn:aws:sqs:ap-northeast-2:000000000000:${QueueName}`;
  const { SubscriptionArn = '' } = await topics.send(
    new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }),
  );
  const receive = async () => {
    const command = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
    });
    return (await queues.send(command)).Messages ?? [];
  };
  return { SubscriptionArn, Endpoint, receive };
}

const messagesIn = (received: { Body?: string | undefined }[]): string[] =>
  received.map(({ Body = '' }) => JSON.parse(Body).Message);

test('a message is in the queue of every subscription before Publish responds, wrapped or raw', async () => {
  const TopicArn = await newTopic();
  const [wrapped, raw] = [await listener(TopicArn), await listener(TopicArn, { RawMessageDelivery: 'true' })];
  const MessageAttributes = { kind: text('a & <b>'), size: { DataType: 'Number', StringValue: '3' } };
  const { MessageId } = await topics.send(
    new PublishCommand({ TopicArn, Message: 'hello "you" & <me>\r\n', Subject: 'Hi', MessageAttributes }),
  );
  expect(JSON.parse((await wrapped.receive())[0]?.Body ?? '')).toMatchObject({
    Type: 'Notification',
    MessageId,
    TopicArn,
    Subject: 'Hi',
    Message: 'hello "you" & <me>\r\n',
    MessageAttributes: { kind: { Type: 'String', Value: 'a & <b>' }, size: { Type: 'Number', Value: '3' } },
    UnsubscribeURL: expect.any(String),
  });
  expect(await raw.receive()).toMatchObject([
    { Body: 'hello "you" & <me>\r\n', MessageAttributes: { kind: text('a & <b>') } },
  ]);
});

test('filter policies match attributes or the body', async () => {
  const TopicArn = await newTopic();
  const policy = (FilterPolicy: object) => ({ FilterPolicy: JSON.stringify(FilterPolicy) });
  const byKind = await listener(TopicArn, policy({ kind: ['order', { prefix: 'pay' }] }));
  const bySize = await listener(TopicArn, policy({ size: [{ numeric: ['>', 5] }] }));
  const byTag = await listener(TopicArn, policy({ tags: ['b'], kind: [{ exists: false }] }));
  const byBody = await listener(TopicArn, {
    ...policy({ user: { name: ['Mina'] } }),
    FilterPolicyScope: 'MessageBody',
  });
  const publish = (Message: string, MessageAttributes = {}) =>
    topics.send(new PublishCommand({ TopicArn, Message, MessageAttributes }));
  await publish('1', { kind: text('payment') });
  await publish('2', { size: { DataType: 'Number', StringValue: '10' }, kind: text('x') });
  await publish('3', { tags: { DataType: 'String.Array', StringValue: '["a","b"]' } });
  await publish('{"user":{"name":"Mina"}}');
  expect(messagesIn(await byKind.receive())).toEqual(['1']);
  expect(messagesIn(await bySize.receive())).toEqual(['2']);
  expect(messagesIn(await byTag.receive())).toEqual(['3']);
  expect(messagesIn(await byBody.receive())).toEqual(['{"user":{"name":"Mina"}}']);
});

test('a message can have a text per protocol, and a batch fails entry by entry', async () => {
  const TopicArn = await newTopic();
  const { receive } = await listener(TopicArn);
  const Message = JSON.stringify({ default: 'all', sqs: 'queues' });
  await topics.send(new PublishCommand({ TopicArn, Message, MessageStructure: 'json' }));
  const entries = [
    { Id: 'a', Message: 'one' },
    { Id: 'b', Message: 'x'.repeat(257 * 1024) },
    { Id: 'c', Message: '{}', MessageStructure: 'json' },
  ];
  const { Successful, Failed } = await topics.send(
    new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: entries }),
  );
  expect([Successful?.map(({ Id }) => Id), Failed?.map(({ Id }) => Id)]).toEqual([['a'], ['b', 'c']]);
  expect(messagesIn(await receive())).toEqual(['queues', 'one']);
});

test('a subscription can be changed, listed and ended, and subscribing twice keeps one', async () => {
  const TopicArn = await newTopic();
  const { SubscriptionArn, Endpoint, receive } = await listener(TopicArn);
  const again = new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint });
  expect((await topics.send(again)).SubscriptionArn).toBe(SubscriptionArn);
  const set = (AttributeValue: string) =>
    topics.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn,
        AttributeName: 'FilterPolicy',
        AttributeValue,
      }),
    );
  await expect(set('{"kind":"x"}')).rejects.toThrow('must be a list');
  await expect(set('no')).rejects.toThrow('must be a JSON object');
  await set('{"kind":["x"]}');
  const { Attributes } = await topics.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
  expect(Attributes).toMatchObject({ Protocol: 'sqs', Endpoint, FilterPolicy: '{"kind":["x"]}' });
  await topics.send(new PublishCommand({ TopicArn, Message: 'unheard' }));
  await topics.send(new UnsubscribeCommand({ SubscriptionArn }));
  expect((await topics.send(new ListSubscriptionsByTopicCommand({ TopicArn }))).Subscriptions).toEqual([]);
  expect(await receive()).toEqual([]);
});

test('invalid requests fail with the errors of SNS', async () => {
  const TopicArn = await newTopic();
  const refused = async (action: Promise<object>) => action.then(String, ({ name }: Error) => name);
  const [publish, create] = [PublishCommand, CreateTopicCommand];
  expect([
    await refused(topics.send(new publish({ TopicArn: `${TopicArn}x`, Message: 'a' }))),
    await refused(topics.send(new publish({ TopicArn, Message: '' }))),
    await refused(topics.send(new create({ Name: 'a.fifo' }))),
    await refused(topics.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: [] }))),
  ]).toEqual([
    'NotFoundException',
    'InvalidParameterException',
    'InvalidParameterException',
    'EmptyBatchRequestException',
  ]);
});

test('topics and subscriptions come from templates, and e-mail subscriptions stay pending', async () => {
  const [TopicName, QueueName] = [`t-${randomUUID()}`, `q-${randomUUID()}`];
  const { QueueUrl = '' } = await queues.send(new CreateQueueCommand({ QueueName }));
  const TopicArn = `arn:aws:sns:ap-northeast-2:000000000000:${TopicName}`;
  const Endpoint = `arn:aws:sqs:ap-northeast-2:000000000000:${QueueName}`;
  const declared = {
    Topic: {
      Type: 'AWS::SNS::Topic',
      Properties: { TopicName, Subscription: [{ Protocol: 'email', Endpoint: 'ops@example.com' }] },
    },
    Heard: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn,
        Protocol: 'sqs',
        Endpoint,
        FilterPolicy: { kind: ['a'] },
        RawMessageDelivery: true,
      },
    },
  };
  const endpoint = process.env.AWS_ENDPOINT_URL_SNS ?? '';
  await sns.provision(endpoint, declared, 'ap-northeast-2');
  await sns.provision(endpoint, declared, 'ap-northeast-2');
  const listed = await topics.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  expect(listed.Subscriptions?.map(({ Protocol, SubscriptionArn }) => [Protocol, SubscriptionArn])).toEqual(
    expect.arrayContaining([
      ['email', 'PendingConfirmation'],
      ['sqs', expect.stringContaining(TopicArn)],
    ]),
  );
  await topics.send(new PublishCommand({ TopicArn, Message: 'm', MessageAttributes: { kind: text('a') } }));
  const { Messages } = await queues.send(new ReceiveMessageCommand({ QueueUrl }));
  expect(Messages).toMatchObject([{ Body: 'm' }]);
});
