import { type JsonObject, objectOf, stringOf } from '../core/json.ts';

/** An error response of an emulator; `code` is the AWS error name. */
export class AwsRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'AwsRefusal';
    this.code = code;
  }
}

/**
 * Sends one operation of the AWS JSON protocol to an emulator.
 *
 * @param target service and operation, for example `AmazonSQS.SendMessage`
 * @throws AwsRefusal when the emulator responds with an error
 */
export async function awsJsonRequest(endpoint: string, target: string, input: object): Promise<JsonObject> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/local/aws/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(input),
  });
  const body = objectOf(await response.json());
  if (response.ok) return body;
  throw new AwsRefusal(stringOf(body.__type).split('#').at(-1) ?? '', stringOf(body.message ?? body.Message));
}
