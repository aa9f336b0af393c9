import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringOf } from '../core/json.ts';
import { endOrphan } from '../core/orphan-processes.ts';
import { freePort } from '../core/ports.ts';
import type { Emulator } from '../emulator.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import { resourcesOfType, resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import { startDynamoDbLocal } from './dynamodb-local.ts';
import { makeTable } from './tables.ts';

const type = 'AWS::DynamoDB::Table';

/** DynamoDB: AWS's DynamoDB Local with one database for all services, kept between runs. */
export const dynamodb: Emulator = {
  name: 'dynamodb',
  start: async ({ directory, terminal }) => {
    const data = join(directory, 'dynamodb');
    const pidFile = join(directory, 'dynamodb.pid');
    mkdirSync(data, { recursive: true });
    await endOrphan(pidFile, data);
    return startDynamoDbLocal({ data, pidFile, port: await freePort(), terminal });
  },
  environment: (endpoint) => ({
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoint,
  }),
  resources: (services, region) => {
    const table = ([id, { TableName }]: ReturnType<typeof resourcesOfTypeIn>[number]) => {
      const ref = stringOf(TableName, id);
      const Arn = `arn:aws:dynamodb:${region}:${accountId}:table/${ref}`;
      return [id, { ref, attributes: { Arn, StreamArn: `${Arn}/stream/local` } }] as const;
    };
    return new Map(resourcesOfTypeIn(services, type).map(table));
  },
  provision: async (endpoint, declared, _region, changing) => {
    await Promise.all(
      resourcesOfType(declared, type).map(([id, properties]) =>
        makeTable(endpoint, { TableName: id, ...properties }, changing),
      ),
    );
  },
};
