import { requiredSetting } from '@moim/common/settings';
import { credentials, region } from './isolation.ts';

/** Does some work with the query layer on the tables of the deployed stage. */
export async function withDeployedTables<Result>(work: () => Promise<Result>): Promise<Result> {
  const environment = { ...process.env };
  Object.assign(process.env, {
    TABLE_PREFIX: 'moim-dev-',
    AWS_ENDPOINT_URL_DYNAMODB: requiredSetting('DEPLOY_ENDPOINT'),
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
  try {
    return await work();
  } finally {
    process.env = environment;
  }
}
