import { setTimeout as wait } from 'node:timers/promises';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { awsErrorKind, isRetryable } from '../aws-errors/index.ts';
import { defaultProvider } from '../lean-sdk/environment-credentials/index.ts';
import { requiredSetting } from '../settings/index.ts';
import { AwsJsonError } from './aws-json-error.ts';

/** An operation of a service that speaks JSON, and that a caller may repeat without harm. */
export interface AwsJsonOperation {
  /** The service in host names and signatures: `secretsmanager`. */
  readonly service: string;
  /** The service in `AWS_ENDPOINT_URL_<service>`: `SECRETS_MANAGER`. */
  readonly endpoint: string;
  /** The `x-amz-target` header: `secretsmanager.GetSecretValue`. */
  readonly target: string;
  /** Whether the function's role authorizes the call. Otherwise the body does, with a token. */
  readonly signed: boolean;
}

const attempts = 3;
const firstPause = 50;

let handler: NodeHttpHandler | undefined;

/**
 * Calls one operation of an AWS service, without the service's client: for functions that call a single operation, the
 * client would be a tenth of what they load. Region, credentials and endpoint come from the environment. Repeats the call
 * up to twice when AWS throttles it or does not answer.
 *
 * Throws an {@link AwsJsonError} with AWS's name for a refusal, and network errors as they are.
 *
 * @example
 * const getUser = { service: 'cognito-idp', endpoint: 'COGNITO_IDENTITY_PROVIDER', target: '…GetUser', signed: false };
 * const user = await callAwsJson(getUser, { AccessToken: token });
 */
export async function callAwsJson(operation: AwsJsonOperation, input: object): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await callOnce(operation, JSON.stringify(input));
    } catch (error) {
      if (attempt === attempts || !isRetryable(awsErrorKind(error), { repeatable: true })) throw error;
      await wait(Math.random() * firstPause * 2 ** attempt);
    }
  }
}

async function callOnce(operation: AwsJsonOperation, body: string): Promise<unknown> {
  handler ??= new NodeHttpHandler({ connectionTimeout: 1_000, socketTimeout: 5_000 });
  const request = requestFor(operation, body);
  const { response } = await handler.handle(operation.signed ? await signed(operation, request) : request);
  const answer: unknown = JSON.parse(await textOf(response.body));
  if (response.statusCode < 300) return answer;
  throw new AwsJsonError(nameIn(answer), messageIn(answer), response.statusCode);
}

function requestFor({ service, endpoint, target }: AwsJsonOperation, body: string): HttpRequest {
  const region = requiredSetting('AWS_REGION');
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(
    process.env[`AWS_ENDPOINT_URL_${endpoint}`] ||
      process.env.AWS_ENDPOINT_URL ||
      `https://${service}.${region}.${suffix}`,
  );
  return new HttpRequest({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port && { port: Number(url.port) }),
    path: '/',
    headers: {
      host: url.host,
      'content-type': 'application/x-amz-json-1.1',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-target': target,
    },
    body,
  });
}

async function signed({ service }: AwsJsonOperation, request: HttpRequest): Promise<HttpRequest> {
  const signer = new SignatureV4({
    service,
    region: requiredSetting('AWS_REGION'),
    credentials: defaultProvider(),
    sha256: Sha256,
  });
  return new HttpRequest(await signer.sign(request));
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString() || '{}';
}

/** `com.amazonaws#ThrottlingException` or `ThrottlingException:http://…`: the name alone. */
const nameIn = (answer: unknown): string =>
  (field(answer, '__type') || 'UnknownError').replace(/^.*#/, '').replace(/:.*$/, '');

const messageIn = (answer: unknown): string => field(answer, 'message') || field(answer, 'Message');

function field(answer: unknown, name: string): string {
  if (typeof answer !== 'object' || answer === null || !(name in answer)) return '';
  const value: unknown = Reflect.get(answer, name);
  return typeof value === 'string' ? value : '';
}
