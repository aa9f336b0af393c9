import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '../core/json.ts';
import { AwsRefusal, awsJsonRequest } from '../protocols/aws-json-request.ts';

export const dynamoDbRequest = (endpoint: string, operation: string, input: object): Promise<JsonObject> =>
  awsJsonRequest(endpoint, `DynamoDB_20120810.${operation}`, input);

/**
 * The same for what may be asked while an index is made: now and then DynamoDB Local, on a busy machine, then answers
 * `InternalFailure` to anything, and is right the next time.
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
