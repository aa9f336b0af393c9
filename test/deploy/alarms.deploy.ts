import { CloudWatchClient, DescribeAlarmsCommand, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { CreateTopicCommand, SNSClient, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { z } from 'zod';
import { until } from '../until.ts';
import { isolatedEnvironment } from './lane/isolation.ts';

Object.assign(process.env, isolatedEnvironment(requiredSetting('DEPLOY_ENDPOINT')));
const [cloudWatch, sns, sqs] = [
  new CloudWatchClient({}),
  new SNSClient({}),
  new SQSClient({ useQueueUrlAsEndpoint: false }),
];

const name = 'moim-dev-users-dead-letters';
const notice = z.object({ Message: z.string() });
const told = z.object({ AlarmName: z.string(), AlarmDescription: z.string(), NewStateValue: z.string() });

let queue: string | undefined;
let subscription: string | undefined;

beforeAll(async () => {
  const Statement = [
    {
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: '*',
    },
  ];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  const create = new CreateQueueCommand({ QueueName: 'whoever-is-on-call', Attributes: { Policy } });
  queue = (await sqs.send(create)).QueueUrl;
  // The topic is there: this gives its ARN.
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'moim-dev-alarms' }));
  const Endpoint = `${TopicArn?.replace(':sns:', ':sqs:').replace(/[^:]+$/, '')}whoever-is-on-call`;
  const { SubscriptionArn } = await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }));
  subscription = SubscriptionArn;
});

afterAll(async () => {
  await sns.send(new UnsubscribeCommand({ SubscriptionArn: subscription }));
  await sqs.send(new DeleteQueueCommand({ QueueUrl: queue }));
});

/** What comes to whoever is on call, until there is something about an alarm. */
async function heardOf(alarm: string | undefined): Promise<z.infer<typeof told>> {
  const receive = new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
  return until(`${alarm} is heard of`, async () => {
    const { Messages = [] } = await sqs.send(receive);
    const notices = Messages.map(({ Body = '' }) => notice.parse(JSON.parse(Body)).Message);
    return notices.map((text) => told.parse(JSON.parse(text))).find(({ AlarmName }) => AlarmName === alarm);
  });
}

// The emulator evaluates alarms, though it does not tell dimensions apart: test/deploy/static/alarms.static.ts does.
test('whoever subscribed to the topic hears of a dead letter, and is told of the runbook', async () => {
  const { MetricAlarms = [] } = await cloudWatch.send(
    new DescribeAlarmsCommand({ AlarmNamePrefix: 'moim-dev-UsersDeadLetters' }),
  );
  const Dimensions = [{ Name: 'QueueName', Value: name }];
  expect(MetricAlarms.map((alarm) => alarm.Dimensions)).toEqual([Dimensions]);
  const datum = {
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Dimensions,
    Value: 1,
    Unit: 'Count',
  } as const;
  await cloudWatch.send(new PutMetricDataCommand({ Namespace: 'AWS/SQS', MetricData: [datum] }));
  expect(await heardOf(MetricAlarms[0]?.AlarmName)).toMatchObject({
    AlarmDescription: expect.stringContaining('docs/runbooks/dead-letters.md'),
    NewStateValue: 'ALARM',
  });
});
