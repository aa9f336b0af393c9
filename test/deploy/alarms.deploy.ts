import { CloudWatchClient, DescribeAlarmsCommand, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requiredSetting } from '@moim/common/settings';
import { waitUntil } from '@moim/testing';
import { z } from 'zod';
import { edit, runWell } from './lane/deployed.ts';
import { isolatedEnvironment } from './lane/isolation.ts';

Object.assign(process.env, isolatedEnvironment(requiredSetting('DEPLOY_ENDPOINT')));
const [cloudWatch, sqs] = [new CloudWatchClient({}), new SQSClient({ useQueueUrlAsEndpoint: false })];

const name = 'moim-dev-users-dead-letters';
const notice = z.object({ Message: z.string() });
const alarmNotice = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  NewStateValue: z.string(),
});

let queue: string | undefined;
let restore: () => void;

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
  const create = new CreateQueueCommand({ QueueName: 'on-call', Attributes: { Policy } });
  queue = (await sqs.send(create)).QueueUrl;
  const read = new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['QueueArn'] });
  const Endpoint = (await sqs.send(read)).Attributes?.QueueArn;
  const setting = `alarmSubscriptions: ${JSON.stringify([{ Protocol: 'sqs', Endpoint }])}`;
  restore = edit('stages/dev.yml', 'limits:', `${setting}\nlimits:`);
  await runWell('deploy.sh platform --yes');
});

afterAll(async () => {
  restore();
  await runWell('deploy.sh platform --yes');
  await sqs.send(new DeleteQueueCommand({ QueueUrl: queue }));
});

/** Reads the on-call queue until a notification about an alarm arrives. */
async function notificationOf(alarm: string | undefined): Promise<z.infer<typeof alarmNotice>> {
  const receive = new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
  return waitUntil(`a notification about ${alarm} arrives`, async () => {
    const { Messages = [] } = await sqs.send(receive);
    const notices = Messages.map(({ Body = '' }) => notice.parse(JSON.parse(Body)).Message);
    return notices
      .map((text) => alarmNotice.parse(JSON.parse(text)))
      .find(({ AlarmName }) => AlarmName === alarm);
  });
}

// The emulator evaluates alarms but ignores dimensions; test/deploy/static/alarms.static.ts covers those.
test('notifies the subscribers of the stage about a dead letter, with a link to the runbook', async () => {
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
  expect(await notificationOf(MetricAlarms[0]?.AlarmName)).toMatchObject({
    AlarmDescription: expect.stringContaining('docs/runbooks/dead-letters.md'),
    NewStateValue: 'ALARM',
  });
});
