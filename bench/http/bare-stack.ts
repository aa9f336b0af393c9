import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { freePort } from '@moim/local-aws/core';
import { startChild, untilItAnswers } from './child.ts';
import { copyTable } from './copy-table.ts';

const tables = { users: 'bench-users', chats: 'bench-chats', match: 'bench-match' };
const credentials = {
  AWS_REGION: 'ap-northeast-2',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

/** Plain `serverless offline` with handlers that make the same calls with DocumentClient, on copies of the tables. */
export async function startBare({ dynamodb }: { dynamodb: string }, userId: string) {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: credentials.AWS_REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  for (const [name, copy] of Object.entries(tables)) await copyTable(client, `moim-dev-${name}`, copy);
  const [httpPort, lambdaPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${httpPort}`;
  const words = ['offline', '--httpPort', String(httpPort), '--lambdaPort', String(lambdaPort)];
  const child = startChild('serverless', words, {
    cwd: join(import.meta.dirname, 'bare'),
    env: {
      ...process.env,
      ...credentials,
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
      AWS_BENCH_USERS: tables.users,
      AWS_BENCH_CHATS: tables.chats,
      AWS_BENCH_MATCH: tables.match,
      AWS_BENCH_KEY: JSON.stringify(await profileKey(client, userId)),
    },
  });
  await untilItAnswers(`${url}/read`);
  return { url, [Symbol.asyncDispose]: () => child[Symbol.asyncDispose]() };
}

/** The key of a profile as it is stored. */
async function profileKey(client: DynamoDBClient, userId: string): Promise<{ pk: unknown; sk: unknown }> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.users }));
  const profile = Items.map((item) => unmarshall(item)).find(
    (item) => item._entity === 'profile' && item.userId === userId,
  );
  if (!profile) throw new Error(`There is no profile in ${tables.users}.`);
  return { pk: profile.pk, sk: profile.sk };
}
