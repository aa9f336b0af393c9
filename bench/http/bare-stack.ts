import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { freePort } from '@moim/local-aws/core';
import { startChild, untilItAnswers } from './child.ts';

const table = 'moim-dev-users';
const credentials = {
  AWS_REGION: 'ap-northeast-2',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

/** Plain `serverless offline` with one handler that reads the same item with DocumentClient. */
export async function startBare({ dynamodb }: { dynamodb: string }) {
  const [httpPort, lambdaPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${httpPort}/read`;
  const words = ['offline', '--httpPort', String(httpPort), '--lambdaPort', String(lambdaPort)];
  const child = startChild('serverless', words, {
    cwd: join(import.meta.dirname, 'bare'),
    env: {
      ...process.env,
      ...credentials,
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
      AWS_BENCH_TABLE: table,
      AWS_BENCH_KEY: JSON.stringify(await profileKey(dynamodb)),
    },
  });
  await untilItAnswers(url);
  return { target: { url, headers: {} }, [Symbol.asyncDispose]: () => child[Symbol.asyncDispose]() };
}

/** The profile's key as it is stored. */
async function profileKey(endpoint: string): Promise<{ pk: unknown; sk: unknown }> {
  const client = new DynamoDBClient({
    endpoint,
    region: credentials.AWS_REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
  const profile = Items.map((item) => unmarshall(item)).find((item) => item.nickname === 'bench');
  if (!profile) throw new Error(`There is no profile in ${table}.`);
  return { pk: profile.pk, sk: profile.sk };
}
