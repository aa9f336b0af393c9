import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { requiredSetting } from '@moim/common/settings';
import { credentials, region } from './isolation.ts';

/** Invokes a deployed function and waits for it. Throws an Error with the answer if the function fails. */
export async function invoke(functionName: string, payload: object): Promise<void> {
  const lambda = new LambdaClient({ endpoint: requiredSetting('DEPLOY_ENDPOINT'), region, credentials });
  const Payload = Buffer.from(JSON.stringify(payload));
  const { FunctionError, Payload: answer = [] } = await lambda.send(
    new InvokeCommand({ FunctionName: functionName, Payload }),
  );
  if (FunctionError !== undefined)
    throw new Error(`${functionName} failed: ${Buffer.from(answer).toString()}`);
}
