import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  QueueDoesNotExist,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** A service's dead-letter queue. */
export interface DeadLetterQueue {
  readonly service: string;
  readonly url: string;
  readonly arn: string;
  readonly messages: number;
}

const suffix = '-dead-letters';

async function describe(client: SQSClient, service: string, url: string): Promise<DeadLetterQueue> {
  const command = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] });
  const { QueueArn = '', ...counts } = (await client.send(command)).Attributes ?? {};
  const { ApproximateNumberOfMessages = 0, ApproximateNumberOfMessagesNotVisible = 0 } = counts;
  const messages = Number(ApproximateNumberOfMessages) + Number(ApproximateNumberOfMessagesNotVisible);
  return { service, url, arn: QueueArn, messages };
}

/** The dead-letter queues of a stage, by service. */
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
  return Promise.all(
    urls
      .filter((url) => url.endsWith(suffix))
      .map((url) =>
        describe(client, url.slice(url.lastIndexOf('/') + 1 + prefix.length, -suffix.length), url),
      ),
  );
}

/** A service's dead-letter queue; undefined when it has none. */
export async function deadLetterQueue(
  client: SQSClient,
  stage: string,
  service: string,
): Promise<DeadLetterQueue | undefined> {
  try {
    const name = `moim-${stage}-${service}${suffix}`;
    const { QueueUrl = '' } = await client.send(new GetQueueUrlCommand({ QueueName: name }));
    return await describe(client, service, QueueUrl);
  } catch (error) {
    if (error instanceof QueueDoesNotExist) return undefined;
    throw error;
  }
}
