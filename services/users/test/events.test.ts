import { randomUUID } from 'node:crypto';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import type { DomainEvent } from '@moim/common/events';
import { waitUntil } from '@moim/testing';
import { newNickname, newPerson } from '@moim/testing/api';
import { emitter } from '../src/publish.ts';

const sqs = new SQSClient({});
const bus = new EventBridgeClient({});

/** Receives all events about one subject, through a rule and a queue as a service has them. */
async function listenTo(subject: string): Promise<() => Promise<DomainEvent>> {
  const name = `listener-${randomUUID()}`;
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const attributes = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  const Arn = (await sqs.send(attributes)).Attributes?.QueueArn;
  const EventBusName = 'moim-dev';
  const EventPattern = JSON.stringify({ source: ['moim.users'], detail: { subject: [subject] } });
  await bus.send(new PutRuleCommand({ Name: name, EventBusName, EventPattern }));
  await bus.send(new PutTargetsCommand({ Rule: name, EventBusName, Targets: [{ Id: 'queue', Arn }] }));
  return async () => {
    const receive = new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 10 });
    const message = await waitUntil('an event arrives', async () => (await sqs.send(receive)).Messages?.[0]);
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
    return JSON.parse(message.Body ?? '').detail;
  };
}

test('creating, changing and deleting a profile emits events with the id of the request that caused them', async () => {
  const { userId, api } = await newPerson();
  const next = await listenTo(userId);
  const nickname = newNickname();
  const profile = { nickname, name: 'Kim Mina', interests: ['tea'] };

  const created = await api.PUT('/v1/users/me', { body: profile });
  expect(await next()).toEqual({
    id: expect.any(String),
    type: 'users.user.created',
    version: 1,
    time: created.data?.createdAt,
    correlationId: created.response.headers.get('x-request-id'),
    subject: userId,
    sequence: expect.stringMatching(/^\d{40}$/),
    data: { userId, ...profile },
  });

  // Does not change the public part, so there is no event.
  await api.PATCH('/v1/users/me', { body: { name: 'Kim Mina' } });
  const changed = await api.PATCH('/v1/users/me', { body: { bio: 'Climbing and tea.' } });
  const updated = await next();
  expect(updated).toMatchObject({
    type: 'users.user.updated',
    correlationId: changed.response.headers.get('x-request-id'),
    data: { userId, ...profile, bio: 'Climbing and tea.' },
  });

  const gone = await api.DELETE('/v1/users/me');
  const deleted = await next();
  expect(deleted).toMatchObject({
    type: 'users.user.deleted',
    correlationId: gone.response.headers.get('x-request-id'),
    subject: userId,
    data: { userId },
  });
  expect(deleted.sequence > updated.sequence).toBe(true);
});

test('someone who leaves without a profile is reported once', async () => {
  const { userId, api } = await newPerson();
  const next = await listenTo(userId);
  const gone = await api.DELETE('/v1/users/me');
  await api.DELETE('/v1/users/me');
  expect(await next()).toMatchObject({
    type: 'users.user.deleted',
    correlationId: gone.response.headers.get('x-request-id'),
    subject: userId,
    data: { userId },
  });
});

test('leaving with a profile means one event, not another one for the membership', () => {
  const record = (hadProfile: boolean) => ({
    eventID: 'e',
    dynamodb: {
      NewImage: {
        _entity: { S: 'membership' },
        userId: { S: 'u' },
        status: { S: 'left' },
        hadProfile: { BOOL: hadProfile },
      },
    },
  });
  const emitted = (hadProfile: boolean) =>
    emitter.changes({ Records: [record(hadProfile)] }).flatMap((change) => change.emissions());
  expect(emitted(true)).toEqual([]);
  expect(emitted(false)).toMatchObject([{ subject: 'u', data: { userId: 'u' } }]);
});
