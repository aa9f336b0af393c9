export type {
  FrontConfig,
  FrontModule,
  GatewayError,
  GatewayErrorBody,
  LocalAwsConfig,
  RunningFront,
} from './src/config/config.ts';
export { makeTable } from './src/dynamodb/tables.ts';
export { discardedBatchMessage } from './src/event-source-mappings/stream/discarded-batch.ts';
export { iteratorAt, recordsAt, shardsOf, streamOf } from './src/event-source-mappings/stream/requests.ts';
export type { LocalDescription } from './src/lambda/description.ts';
export { awsJsonRequest } from './src/protocols/aws-json-request.ts';
export { AwsError, awsJsonServer, type Operation } from './src/protocols/aws-json-server.ts';
export { accountId } from './src/serverless-config/intrinsics.ts';
export { resourcesOfType } from './src/serverless-config/resources-of-type.ts';
export { areReachable, readEndpoints, readEnvironment } from './src/stack/endpoints.ts';

/**
 * Runs all services of a project on a local AWS of their own, until a signal ends the process.
 *
 * @param project the folder with local-aws.config.ts
 */
export async function startAll(project: string): Promise<void> {
  const { startAll: start } = await import('./src/stack/start-all.ts');
  await start(project);
}

/**
 * Runs the service named by the first command-line argument: on the project's running local AWS if there is one, else on
 * one of its own.
 *
 * @param project the folder with local-aws.config.ts
 */
export async function startOne(project: string): Promise<void> {
  const { startOne: start } = await import('./src/stack/start-one.ts');
  await start(project);
}
export { poolIdOf as userPoolIdOf } from './src/cognito/pool.ts';
