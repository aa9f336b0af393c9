import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  QueueDoesNotExist,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/**
 * A queue of failures: `dead-letters` holds the events that the service could not handle, `unpublished` the batches of its
 * own changes that it could not publish.
 */
export interface DeadLetterQueue {
  readonly service: string;
  readonly kind: Kind;
  readonly url: string;
  readonly arn: string;
  readonly messages: number;
}

const kinds = ['dead-letters', 'unpublished'] as const;

type Kind = (typeof kinds)[number];

async function describe(
  client: SQSClient,
  service: string,
  kind: Kind,
  url: string,
): Promise<DeadLetterQueue> {
  const command = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] });
  const { QueueArn = '', ...counts } = (await client.send(command)).Attributes ?? {};
  const { ApproximateNumberOfMessages = 0, ApproximateNumberOfMessagesNotVisible = 0 } = counts;
  const messages = Number(ApproximateNumberOfMessages) + Number(ApproximateNumberOfMessagesNotVisible);
  return { service, kind, url, arn: QueueArn, messages };
}

/** Returns all dead-letter queues of a stage. */
export async function deadLetterQueues(client: SQSClient, stage: string): Promise<DeadLetterQueue[]> {
  const prefix = `moim-${stage}-`;
  const urls: string[] = [];
  let NextToken: string | undefined;
  do {
    const answer = await client.send(
      new ListQueuesCommand({ QueueNamePrefix: prefix, MaxResults: 1000, ...(NextToken && { NextToken }) }),
    );
    urls.push(...(answer.QueueUrls ?? []));
    NextToken = answer.NextToken;
  } while (NextToken);
  const queues = urls.flatMap((url) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    const kind = kinds.find((one) => name.endsWith(`-${one}`));
    return kind ? describe(client, name.slice(prefix.length, -kind.length - 1), kind, url) : [];
  });
  return Promise.all(queues);
}

/** Returns a service's dead-letter queue of one kind; undefined if it has none. */
export async function deadLetterQueue(
  client: SQSClient,
  stage: string,
  service: string,
  kind: Kind = 'dead-letters',
): Promise<DeadLetterQueue | undefined> {
  try {
    const name = `moim-${stage}-${service}-${kind}`;
    const { QueueUrl = '' } = await client.send(new GetQueueUrlCommand({ QueueName: name }));
    return await describe(client, service, kind, QueueUrl);
  } catch (error) {
    if (error instanceof QueueDoesNotExist) return undefined;
    throw error;
  }
}
