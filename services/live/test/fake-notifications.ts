import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { startFakeEndpoint } from '@moim/testing';

const applications = 'arn:aws:sns:ap-northeast-2:123456789012:app';

export const pushPlatforms = { ios: `${applications}/APNS/moim`, android: `${applications}/GCM/moim` };

interface Shown {
  token: string;
  message: Record<string, string>;
  attributes: Record<string, string>;
}

/** SNS with two platform applications, and the queue of notifications. */
export interface FakeNotifications {
  /** What was published, in its order. */
  readonly published: Shown[];
  /** Tokens by the ARN of their endpoint. */
  readonly endpoints: Map<string, string>;
  /** How SNS refuses to publish to a token: a code, its message and the status. */
  readonly refusals: Map<string, [code: string, message: string, status: number]>;
  /** The bodies of the messages in the queue. */
  readonly queued: { to: string; notification: { kind: string; text?: string }; since: number }[];
  /** The status of requests to the queue. */
  queueStatus: number;
  stop(): void;
}

/** Starts both; each request takes a moment. */
export async function startFakeNotifications(): Promise<FakeNotifications> {
  const fake: Omit<FakeNotifications, 'stop'> = {
    published: [],
    endpoints: new Map(),
    refusals: new Map(),
    queued: [],
    queueStatus: 200,
  };
  const sqs = await startFakeEndpoint('SQS', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const { Entries } = JSON.parse(Buffer.concat(chunks).toString());
    if (fake.queueStatus === 200) {
      fake.queued.push(...Entries.map(({ MessageBody }: { MessageBody: string }) => JSON.parse(MessageBody)));
    }
    response.writeHead(fake.queueStatus).end('{}');
  });
  const sns = await startFakeEndpoint('SNS', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    await wait(Math.random() * 10);
    const refuse = (code: string, message: string, status = 400) =>
      response.writeHead(status).end(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
    const arn = form.get('TargetArn') ?? form.get('EndpointArn') ?? '';
    if (form.get('Action') === 'CreatePlatformEndpoint') {
      const token = form.get('Token') ?? '';
      const application = form.get('PlatformApplicationArn') ?? '';
      const name = createHash('sha256').update(token).digest('hex').slice(0, 12);
      const made = `${application.replace(':app/', ':endpoint/')}/${name}`;
      fake.endpoints.set(made, token);
      return response.end(`<R><EndpointArn>${made}</EndpointArn></R>`);
    }
    if (form.get('Action') === 'DeleteEndpoint') {
      fake.endpoints.delete(arn);
      return response.end('<R/>');
    }
    const token = fake.endpoints.get(arn);
    if (token === undefined) {
      return refuse(
        'InvalidParameter',
        'Invalid parameter: TargetArn Reason: No endpoint found for the target arn specified',
      );
    }
    const refusal = fake.refusals.get(token);
    if (refusal) return refuse(...refusal);
    const attributes: Record<string, string> = {};
    for (let entry = 1; form.has(`MessageAttributes.entry.${entry}.Name`); entry += 1) {
      const name = form.get(`MessageAttributes.entry.${entry}.Name`) ?? '';
      attributes[name] = form.get(`MessageAttributes.entry.${entry}.Value.StringValue`) ?? '';
    }
    fake.published.push({ token, message: JSON.parse(form.get('Message') ?? ''), attributes });
    return response.end('<R><MessageId>1</MessageId></R>');
  });
  process.env.PUSH_PLATFORMS = JSON.stringify(pushPlatforms);
  process.env.NOTIFICATIONS_QUEUE_URL = 'https://sqs/123456789012/moim-test-live-notifications';
  const stop = () => {
    sns.stop();
    sqs.stop();
  };
  return Object.assign(fake, { stop });
}
