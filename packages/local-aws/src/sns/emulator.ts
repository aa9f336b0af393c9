import { LocalFailure } from '../core/failure.ts';
import { isObject, type Json, type JsonObject, stringOf } from '../core/json.ts';
import { closeServer, listen } from '../core/ports.ts';
import type { Emulator } from '../emulator.ts';
import type { Operation } from '../protocols/aws-json-server.ts';
import { queryForm } from '../protocols/aws-query-form.ts';
import { awsQueryServer } from '../protocols/aws-query-server.ts';
import { resourcesOfType, resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import { openQueues } from '../sqs/queues.ts';
import { applicationArn, applicationOperations } from './application-operations.ts';
import { openApplications } from './applications.ts';
import { topicArn, topicOperations } from './operations.ts';
import { openOutbox } from './outbox.ts';
import { openTopics } from './topics.ts';

const topicType = 'AWS::SNS::Topic';
const subscriptionType = 'AWS::SNS::Subscription';
const namespace = 'http://sns.amazonaws.com/doc/2010-03-31/';

async function request(endpoint: string, action: string, input: JsonObject): Promise<void> {
  const response = await fetch(endpoint, { method: 'POST', body: queryForm(action, input) });
  if (response.ok) return;
  const why = /<Message>(.*?)<\/Message>/s.exec(await response.text())?.[1];
  throw new LocalFailure(`The SNS emulator refuses ${action}: ${why}`);
}

/** Requests carry attributes as strings. */
function attributesOf(properties: JsonObject): JsonObject {
  const {
    TopicArn: _topic,
    Protocol: _protocol,
    Endpoint: _endpoint,
    Region: _region,
    ...attributes
  } = properties;
  const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, text(value)]));
}

/**
 * SNS: standard topics with filter policies, delivered to queues and functions, and platform applications, whose
 * notifications end in an outbox. Other protocols are not delivered.
 */
export const sns: Emulator = {
  name: 'sns',
  start: async ({ directory, region, terminal, platformApplications = [] }) => {
    const [queues, topics, applications] = [
      openQueues(directory),
      openTopics(directory),
      openApplications(directory),
    ];
    // CloudFormation cannot create them: they are there, as on an account where somebody has.
    for (const name of platformApplications) applications.create(applicationArn(name, region));
    const onTopics = topicOperations(topics, queues, region);
    const onDevices = applicationOperations(applications, openOutbox(directory, terminal), region);
    const Publish: Operation = (input) =>
      (input.TargetArn === undefined ? onTopics : onDevices).Publish(input);
    const server = awsQueryServer({ ...onTopics, ...onDevices, Publish }, namespace);
    const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
    const stop = async (): Promise<void> => {
      await closeServer(server);
      topics.close();
      applications.close();
      queues.close();
    };
    return { endpoint, ready: Promise.resolve(), stop };
  },
  environment: (endpoint) => ({ AWS_ENDPOINT_URL_SNS: endpoint }),
  resources: (services, region) => {
    const topic = ([id, { TopicName }]: ReturnType<typeof resourcesOfTypeIn>[number]) => {
      const name = stringOf(TopicName, id);
      const ref = topicArn(name, region);
      return [id, { ref, attributes: { TopicArn: ref, TopicName: name } }] as const;
    };
    return new Map(resourcesOfTypeIn(services, topicType).map(topic));
  },
  provision: async (endpoint, declared) => {
    for (const [id, { TopicName, Subscription }] of resourcesOfType(declared, topicType)) {
      const name = stringOf(TopicName, id);
      await request(endpoint, 'CreateTopic', { Name: name });
      for (const one of Array.isArray(Subscription) ? Subscription.filter(isObject) : []) {
        const { Protocol = '', Endpoint = '' } = one;
        await request(endpoint, 'Subscribe', { TopicArn: `arn:aws:sns:::${name}`, Protocol, Endpoint });
      }
    }
    for (const [, properties] of resourcesOfType(declared, subscriptionType)) {
      const { TopicArn = '', Protocol = '', Endpoint = '' } = properties;
      const Attributes = attributesOf(properties);
      await request(endpoint, 'Subscribe', { TopicArn, Protocol, Endpoint, Attributes });
    }
  },
};
