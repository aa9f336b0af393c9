import { stringOf } from '../core/json.ts';
import { closeServer, listen } from '../core/ports.ts';
import type { Emulator } from '../emulator.ts';
import { awsJsonRequest } from '../protocols/aws-json-request.ts';
import { awsJsonServer } from '../protocols/aws-json-server.ts';
import { resourcesOfType, resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import { openQueues } from '../sqs/queues.ts';
import { busArn, busOperations, ruleArn } from './operations.ts';
import { busNameOf } from './rules.ts';

const busType = 'AWS::Events::EventBus';
const ruleType = 'AWS::Events::Rule';

/** EventBridge: buses, rules with complete pattern matching, queues and functions as targets. */
export const eventbridge: Emulator = {
  name: 'eventbridge',
  start: async ({ directory, region }) => {
    const queues = openQueues(directory);
    const server = awsJsonServer(busOperations(queues, region));
    const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
    const stop = async (): Promise<void> => {
      await closeServer(server);
      queues.close();
    };
    return { endpoint, ready: Promise.resolve(), stop };
  },
  environment: (endpoint) => ({ AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint }),
  resources: (services, region) => {
    const bus = ([id, { Name }]: ReturnType<typeof resourcesOfTypeIn>[number]) => {
      const ref = stringOf(Name, id);
      return [id, { ref, attributes: { Arn: busArn(ref, region), Name: ref } }] as const;
    };
    const rule = ([id, { Name, EventBusName }]: ReturnType<typeof resourcesOfTypeIn>[number]) => {
      const ref = stringOf(Name, id);
      return [id, { ref, attributes: { Arn: ruleArn(busNameOf(EventBusName), ref, region) } }] as const;
    };
    return new Map([
      ...resourcesOfTypeIn(services, busType).map(bus),
      ...resourcesOfTypeIn(services, ruleType).map(rule),
    ]);
  },
  provision: async (endpoint, declared) => {
    const request = (operation: string, input: object) =>
      awsJsonRequest(endpoint, `AWSEvents.${operation}`, input);
    for (const [id, { Name }] of resourcesOfType(declared, busType)) {
      await request('CreateEventBus', { Name: stringOf(Name, id) });
    }
    for (const [id, { Targets, EventPattern, ...properties }] of resourcesOfType(declared, ruleType)) {
      const Name = stringOf(properties.Name, id);
      const rule = { ...properties, Name, EventPattern: JSON.stringify(EventPattern) };
      await request('PutRule', rule);
      await request('PutTargets', { Rule: Name, EventBusName: properties.EventBusName, Targets });
    }
  },
};
