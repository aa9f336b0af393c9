import { type JsonObject, objectOf, stringOf } from '../config/json.ts';

export class DynamoDbRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'DynamoDbRefusal';
    this.code = code;
  }
}

/** Sends one operation to DynamoDB Local, which checks that a request is signed but not by whom. */
export async function dynamoDbRequest(endpoint: string, operation: string, input: object): Promise<JsonObject> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(input),
  });
  const body = objectOf(await response.json());
  if (response.ok) return body;
  throw new DynamoDbRefusal(stringOf(body.__type).split('#').at(-1) ?? '', stringOf(body.message ?? body.Message));
}
