import { NodeHttpHandler } from '@smithy/node-http-handler';
import { endpointOf, sendAws, signerOf, textOf, withRetries } from '../aws-request/index.ts';
import { requiredSetting } from '../settings/index.ts';
import { errorOf } from './error-of.ts';

/** An operation of a service that speaks JSON. */
export interface AwsJsonOperation {
  /** The service in host names and signatures: `secretsmanager`. */
  readonly service: string;
  /** The service in `AWS_ENDPOINT_URL_<service>`: `SECRETS_MANAGER`. */
  readonly endpoint: string;
  /** The `x-amz-target` header: `secretsmanager.GetSecretValue`. */
  readonly target: string;
  /** Whether the function's role authorizes the call. Otherwise the body does, with a token, or it is public. */
  readonly signed: boolean;
  /** Milliseconds until AWS must answer. */
  readonly timeout?: number;
  /** The version of the JSON protocol: SQS has 1.0, most services 1.1. */
  readonly version?: '1.0' | '1.1';
}

const defaultTimeout = 5_000;

let handler: NodeHttpHandler | undefined;

/**
 * Calls one operation of an AWS service without the service's client, which would be a tenth of what a function loads.
 * Region, credentials and endpoint come from the environment. Repeats the call up to twice when AWS throttles it or does
 * not answer, as the SDK's clients do: what it does may happen twice.
 *
 * Throws an `AwsError` with AWS's name for a refusal, and network errors as they are.
 *
 * @returns the body of the answer; parse it with a schema
 * @example
 * const getUser = { service: 'cognito-idp', endpoint: 'COGNITO_IDENTITY_PROVIDER', target: '…GetUser', signed: false };
 * const user = await callAwsJson(getUser, { AccessToken: token });
 */
export function callAwsJson(operation: AwsJsonOperation, input: object): Promise<unknown> {
  const body = JSON.stringify(input);
  return withRetries(() => callOnce(operation, body));
}

async function callOnce(operation: AwsJsonOperation, body: string): Promise<unknown> {
  const { service, endpoint, target, signed, timeout = defaultTimeout, version = '1.1' } = operation;
  handler ??= new NodeHttpHandler({
    connectionTimeout: 1_000,
    socketTimeout: 10_000,
    throwOnRequestTimeout: true,
  });
  const region = requiredSetting('AWS_REGION');
  const response = await sendAws(
    {
      method: 'POST',
      endpoint: endpointOf({ service, setting: endpoint, region }),
      headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target },
      body,
    },
    { handler, signer: signed ? signerOf(service, region) : undefined, timeout },
  );
  const text = await textOf(response.body);
  if (response.status < 300) return text === '' ? {} : JSON.parse(text);
  throw errorOf(response, parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
