import { randomUUID } from 'node:crypto';
import {
  DeleteRuleCommand,
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

const EventBusName = 'moim-dev';

/** An event as the bus takes it. */
interface Entry {
  Source: string;
  DetailType: string;
  Detail: string;
}

/** Everything that happens on the event bus from now on. */
export interface Recorder {
  /** Stops, and returns the events that contain one of the texts. */
  stop(texts: readonly string[]): Promise<Entry[]>;
}

export async function recordEvents(): Promise<Recorder> {
  const [sqs, bus, name] = [new SQSClient({}), new EventBridgeClient({}), `recorder-${randomUUID()}`];
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const attributes = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  const Arn = (await sqs.send(attributes)).Attributes?.QueueArn;
  const EventPattern = JSON.stringify({ source: [{ prefix: 'moim.' }] });
  await bus.send(new PutRuleCommand({ Name: name, EventBusName, EventPattern }));
  await bus.send(new PutTargetsCommand({ Rule: name, EventBusName, Targets: [{ Id: 'queue', Arn }] }));
  return {
    stop: async (texts) => {
      await bus.send(new RemoveTargetsCommand({ Rule: name, EventBusName, Ids: ['queue'] }));
      await bus.send(new DeleteRuleCommand({ Name: name, EventBusName }));
      const entries: Entry[] = [];
      for (;;) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
        );
        if (Messages.length === 0) break;
        for (const { Body = '' } of Messages) {
          const { source, detail, 'detail-type': type } = JSON.parse(Body);
          const Detail = JSON.stringify(detail);
          if (texts.some((text) => Detail.includes(text)))
            entries.push({ Source: source, DetailType: type, Detail });
        }
        const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
        await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
      }
      return entries;
    },
  };
}

/** Sends events again, one by one. */
export async function sendAgain(entries: readonly Entry[]): Promise<void> {
  const bus = new EventBridgeClient({});
  for (const entry of entries)
    await bus.send(new PutEventsCommand({ Entries: [{ EventBusName, ...entry }] }));
}
