import type { DomainEvent } from '@moim/common/events';
import type { Context, SQSRecord } from 'aws-lambda';

let count = 0;

/** Makes a domain event as its publisher would. Each has a later sequence than the one before. */
export function buildEvent(type: string, data: unknown, more: Partial<DomainEvent> = {}): DomainEvent {
  count += 1;
  const id = `event-${process.pid}-${count}-${Math.random()}`;
  const sequence = String(count).padStart(40, '0');
  const time = new Date().toISOString();
  return { id, type, version: 1, time, correlationId: `request-${id}`, subject: id, sequence, data, ...more };
}

/** Makes the SQS message in which EventBridge delivers an event. Each has a new message id. */
export function buildSqsRecord(detail: unknown): SQSRecord {
  count += 1;
  return {
    messageId: `message-${count}`,
    receiptHandle: '',
    body: JSON.stringify({ version: '0', id: `delivery-${count}`, source: 'moim.test', detail }),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  };
}

/** Makes the context of a function with `milliseconds` left to run. */
export const lambdaContext = (milliseconds: number): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'consume',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:ap-northeast-2:123456789012:function:consume',
  memoryLimitInMB: '512',
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => milliseconds,
  done: () => {},
  fail: () => {},
  succeed: () => {},
});
