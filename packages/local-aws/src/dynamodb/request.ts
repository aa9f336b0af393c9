import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '../core/json.ts';
import { AwsRefusal, awsJsonRequest } from '../protocols/aws-json-request.ts';

/** Sends one operation to DynamoDB Local. */
export const dynamoDbRequest = (endpoint: string, operation: string, input: object): Promise<JsonObject> =>
  awsJsonRequest(endpoint, `DynamoDB_20120810.${operation}`, input);

/**
 * The same with retries, for requests while an index is being created: on a busy machine DynamoDB Local now and then
 * fails with `InternalFailure`, and succeeds the next time.
 */
export async function patientRequest(
  endpoint: string,
  operation: string,
  input: object,
  attempts = 20,
): Promise<JsonObject> {
  try {
    return await dynamoDbRequest(endpoint, operation, input);
  } catch (error) {
    const passes = error instanceof AwsRefusal && /^Internal(Failure|ServerError)$/.test(error.code);
    if (!passes || attempts === 1) throw error;
    await sleep(100);
    return patientRequest(endpoint, operation, input, attempts - 1);
  }
}
