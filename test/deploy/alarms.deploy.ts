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
const told = z.object({ AlarmName: z.string(), AlarmDescription: z.string(), NewStateValue: z.string() });

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
  const create = new CreateQueueCommand({ QueueName: 'whoever-is-on-call', Attributes: { Policy } });
  queue = (await sqs.send(create)).QueueUrl;
  const read = new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['QueueArn'] });
  const Endpoint = (await sqs.send(read)).Attributes?.QueueArn;
  const setting = JSON.stringify({ alarmSubscriptions: [{ Protocol: 'sqs', Endpoint }] });
  restore = edit('stages/dev.yml', '{}', setting);
  await runWell('deploy.sh platform --yes');
});

afterAll(async () => {
  restore();
  await runWell('deploy.sh platform --yes');
  await sqs.send(new DeleteQueueCommand({ QueueUrl: queue }));
});

/** What comes to whoever is on call, until there is something about an alarm. */
async function heardOf(alarm: string | undefined): Promise<z.infer<typeof told>> {
  const receive = new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
  return waitUntil(`${alarm} is heard of`, async () => {
    const { Messages = [] } = await sqs.send(receive);
    const notices = Messages.map(({ Body = '' }) => notice.parse(JSON.parse(Body)).Message);
    return notices.map((text) => told.parse(JSON.parse(text))).find(({ AlarmName }) => AlarmName === alarm);
  });
}

// The emulator evaluates alarms, though it does not tell dimensions apart: test/deploy/static/alarms.static.ts does.
test('whoever the stage names hears of a dead letter, and is told of the runbook', async () => {
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
