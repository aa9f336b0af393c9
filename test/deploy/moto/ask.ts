import { requiredSetting } from '@moim/common/settings';
import { region } from '../lane/isolation.ts';

/**
 * Calls an AWS operation in the JSON protocol without an SDK client. moto ignores the signature and only reads the service
 * from it. `operation` is the protocol's name, for example `DynamoDB_20120810.DescribeTable`.
 */
export async function ask(service: string, operation: string, input: object): Promise<unknown> {
  const response = await fetch(requiredSetting('DEPLOY_ENDPOINT'), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': operation,
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${operation}: ${response.status} ${text}`);
  return JSON.parse(text);
}
