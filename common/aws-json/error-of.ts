import { AwsError, type AwsResponse } from '../aws-request/index.ts';

/**
 * The error of a refusal in JSON. `body` is the parsed body; undefined if it is not JSON, as a load balancer's is not.
 */
export function errorOf({ status, headers }: AwsResponse, body: unknown): AwsError {
  const name = headers['x-amzn-errortype'] || field(body, '__type') || field(body, 'code') || 'UnknownError';
  return new AwsError(bare(name), field(body, 'message') || field(body, 'Message'), { status, headers });
}

/** `com.amazonaws#ThrottlingException` or `ThrottlingException:http://…`: the name alone. */
const bare = (name: string): string => name.replace(/:.*$/, '').replace(/^.*#/, '');

function field(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null || !(name in body)) return '';
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'string' ? value : '';
}
