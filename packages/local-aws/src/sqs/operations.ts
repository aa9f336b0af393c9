import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { AwsError, type Operation } from '../protocols/aws-json-server.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import type { Message } from './message.ts';
import type { Queues } from './queues.ts';
import { nameOf, settingsOf } from './settings.ts';

export const queueArn = (name: string, region: string): string =>
  `arn:aws:sqs:${region}:${accountId}:${name}`;
export const queueUrl = (endpoint: string, name: string): string => `${endpoint}/${accountId}/${name}`;

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const entriesOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** SQS's operations on standard queues. `endpoint()` is the base of queue URLs. */
export function queueOperations(
  queues: Queues,
  region: string,
  endpoint: () => string,
): Record<string, Operation> {
  const moves: object[] = [];

  function existing(name: string): string {
    if (queues.settings(name)) return name;
    throw new AwsError('QueueDoesNotExist', `The queue ${name} does not exist.`);
  }
  const named = ({ QueueUrl }: JsonObject): string => existing(nameOf(stringOf(QueueUrl)));

  function send(name: string, { MessageBody, MessageAttributes, DelaySeconds }: JsonObject) {
    const body = stringOf(MessageBody);
    const attributes = JSON.stringify(MessageAttributes ?? {});
    const delay = DelaySeconds === undefined ? {} : { delay: Number(DelaySeconds) };
    return { MessageId: queues.send(name, body, { attributes, ...delay }), MD5OfMessageBody: md5(body) };
  }

  /** Applies `work` to each entry of a batch. */
  const batch = (input: JsonObject, work: (entry: JsonObject) => object): object => ({
    Successful: entriesOf(input.Entries).map((entry) => ({ Id: entry.Id, ...work(entry) })),
    Failed: [],
  });

  const received = (message: Message): object => ({
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    MessageAttributes: JSON.parse(message.attributes),
    Attributes: systemAttributes(message, region),
  });

  const changeVisibility = ({ ReceiptHandle, VisibilityTimeout }: JsonObject): object => {
    queues.postpone(stringOf(ReceiptHandle), Number(VisibilityTimeout));
    return {};
  };
  const remove = ({ ReceiptHandle }: JsonObject): object => {
    queues.delete(stringOf(ReceiptHandle));
    return {};
  };

  return {
    CreateQueue: async ({ QueueName, Attributes }) => {
      const name = stringOf(QueueName);
      if (name.endsWith('.fifo'))
        throw new AwsError('InvalidParameterValue', 'FIFO queues are not supported locally.');
      queues.create(name, settingsOf(objectOf(Attributes)));
      return { QueueUrl: queueUrl(endpoint(), name) };
    },
    GetQueueUrl: async ({ QueueName }) => ({ QueueUrl: queueUrl(endpoint(), existing(stringOf(QueueName))) }),
    ListQueues: async ({ QueueNamePrefix }) => {
      // Other emulators use queues internally, under names that SQS would refuse.
      const own = queues.names().filter((name) => !name.includes(':'));
      const names = own.filter((name) => name.startsWith(stringOf(QueueNamePrefix)));
      return { QueueUrls: names.map((name) => queueUrl(endpoint(), name)) };
    },
    ListDeadLetterSourceQueues: async (input) => {
      const deadLetters = named(input);
      const sources = queues
        .names()
        .filter((name) => queues.settings(name)?.deadLetters?.queue === deadLetters);
      return { queueUrls: sources.map((name) => queueUrl(endpoint(), name)) };
    },
    GetQueueAttributes: async (input) => ({ Attributes: queueAttributes(queues, named(input), region) }),
    SendMessage: async (input) => send(named(input), input),
    SendMessageBatch: async (input) => {
      const name = named(input);
      return batch(input, (entry) => send(name, entry));
    },
    ReceiveMessage: async (input) => {
      const name = named(input);
      const { MaxNumberOfMessages = 1, VisibilityTimeout, WaitTimeSeconds } = input;
      const wait = Number(WaitTimeSeconds ?? queues.settings(name)?.wait);
      const visibility = VisibilityTimeout === undefined ? undefined : Number(VisibilityTimeout);
      const messages = await queues.receiveSoon(name, Number(MaxNumberOfMessages), wait * 1000, visibility);
      return { Messages: messages.map(received) };
    },
    DeleteMessage: async (input) => remove(input),
    DeleteMessageBatch: async (input) => batch(input, remove),
    ChangeMessageVisibility: async (input) => changeVisibility(input),
    ChangeMessageVisibilityBatch: async (input) => batch(input, changeVisibility),
    PurgeQueue: async (input) => {
      queues.purge(named(input));
      return {};
    },
    StartMessageMoveTask: async ({ SourceArn, DestinationArn }) => {
      const from = existing(nameOf(stringOf(SourceArn)));
      const to = DestinationArn === undefined ? undefined : existing(nameOf(stringOf(DestinationArn)));
      const count = queues.move(from, to);
      const counts = { ApproximateNumberOfMessagesMoved: count, ApproximateNumberOfMessagesToMove: count };
      moves.unshift({ SourceArn, Status: 'COMPLETED', ...counts, StartedTimestamp: Date.now() });
      return { TaskHandle: Buffer.from(JSON.stringify({ SourceArn })).toString('base64') };
    },
    ListMessageMoveTasks: async ({ SourceArn }) => ({
      Results: moves.filter((move) => objectOf(move).SourceArn === SourceArn).slice(0, 10),
    }),
  };
}

/** The system attributes of a received message. */
export function systemAttributes(message: Message, region: string): Record<string, string> {
  return {
    SenderId: accountId,
    SentTimestamp: String(message.sent),
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.firstReceived),
    ...(message.source !== undefined && { DeadLetterQueueSourceArn: queueArn(message.source, region) }),
  };
}

function queueAttributes(queues: Queues, name: string, region: string): Record<string, string> {
  const { visible, invisible, delayed } = queues.counts(name);
  const settings = queues.settings(name) ?? settingsOf({});
  const { deadLetters } = settings;
  const policy = deadLetters && {
    deadLetterTargetArn: queueArn(deadLetters.queue, region),
    maxReceiveCount: deadLetters.tries,
  };
  return {
    QueueArn: queueArn(name, region),
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(invisible),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(settings.visibility),
    MessageRetentionPeriod: String(settings.retention),
    DelaySeconds: String(settings.delay),
    ...(policy && { RedrivePolicy: JSON.stringify(policy) }),
  };
}
