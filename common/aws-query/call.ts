import { NodeHttpHandler } from '@smithy/node-http-handler';
import { AwsError, endpointOf, sendAws, signerOf, textOf, withRetries } from '../aws-request/index.ts';
import { requiredSetting } from '../settings/index.ts';
import { textIn } from './text-in.ts';

/** A service that takes forms and answers in XML. */
export interface AwsQueryService {
  /** The service in host names and signatures: `sns`. */
  readonly service: string;
  /** The service in `AWS_ENDPOINT_URL_<service>`: `SNS`. */
  readonly endpoint: string;
  /** The version of its API: `2010-03-31`. */
  readonly version: string;
}

const timeout = 5_000;

let handler: NodeHttpHandler | undefined;

/**
 * Calls one operation of an AWS service that speaks the query protocol, without the service's client. Repeats the call up
 * to twice when AWS throttles it or does not answer, as the SDK's clients do: what it does may happen twice.
 *
 * Throws an `AwsError` with AWS's code as its name for a refusal, and network errors as they are.
 *
 * @param parameters as they are in the form: maps and lists are flattened, `Attributes.entry.1.key`
 * @returns the XML of the answer; read it with `textIn`
 * @example
 * const sns = { service: 'sns', endpoint: 'SNS', version: '2010-03-31' };
 * await callAwsQuery(sns, 'DeleteEndpoint', { EndpointArn: arn });
 */
export function callAwsQuery(
  service: AwsQueryService,
  action: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string> {
  const body = new URLSearchParams({ Action: action, Version: service.version, ...parameters }).toString();
  return withRetries(() => callOnce(service, body));
}

async function callOnce({ service, endpoint }: AwsQueryService, body: string): Promise<string> {
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
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    },
    { handler, signer: signerOf(service, region), timeout },
  );
  const xml = await textOf(response.body);
  if (response.status < 300) return xml;
  throw new AwsError(textIn(xml, 'Code') || 'UnknownError', textIn(xml, 'Message') ?? '', response);
}
