import { type JsonObject, stringOf } from '../core/json.ts';
import { closeServer, listen } from '../core/ports.ts';
import type { Emulator } from '../emulator.ts';
import { awsJsonRequest } from '../protocols/aws-json-request.ts';
import { awsJsonServer } from '../protocols/aws-json-server.ts';
import { resourcesOfType, resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import { queueArn, queueOperations, queueUrl } from './operations.ts';
import { openQueues } from './queues.ts';

const type = 'AWS::SQS::Queue';

/** Requests carry attributes as strings. */
const attributesOf = (properties: JsonObject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => name !== 'QueueName' && name !== 'Tags')
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

/** SQS: standard queues with visibility timeouts, dead-letter queues and redrive, kept between runs. */
export const sqs: Emulator = {
  name: 'sqs',
  start: async ({ directory, region }) => {
    const queues = openQueues(directory);
    let endpoint = '';
    const server = awsJsonServer(queueOperations(queues, region, () => endpoint));
    endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
    const stop = async (): Promise<void> => {
      await closeServer(server);
      queues.close();
    };
    return { endpoint, ready: Promise.resolve(), stop };
  },
  environment: (endpoint) => ({ AWS_ENDPOINT_URL_SQS: endpoint }),
  resources: (services, region, endpoint) => {
    const queue = ([id, { QueueName }]: ReturnType<typeof resourcesOfTypeIn>[number]) => {
      const name = stringOf(QueueName, id);
      const ref = queueUrl(endpoint, name);
      return [
        id,
        { ref, attributes: { Arn: queueArn(name, region), QueueName: name, QueueUrl: ref } },
      ] as const;
    };
    return new Map(resourcesOfTypeIn(services, type).map(queue));
  },
  provision: async (endpoint, declared) => {
    for (const [id, properties] of resourcesOfType(declared, type)) {
      const input = { QueueName: stringOf(properties.QueueName, id), Attributes: attributesOf(properties) };
      await awsJsonRequest(endpoint, 'AmazonSQS.CreateQueue', input);
    }
  },
};
