import { LambdaApiError, unsupported } from './api-error.ts';

/** Lambda's limits of a payload, in bytes. */
export const limits = { requestResponse: 6 * 1024 * 1024, event: 1024 * 1024, clientContext: 3583 } as const;

/** What a request asks for. */
export interface Invocation {
  readonly dryRun: boolean;
  readonly payload: unknown;
  readonly clientContext: unknown;
}

type Header = (name: string) => string | undefined;

/** Reads the headers and the body of a request. `body` is undefined if it exceeds every limit. */
export function readInvocation(header: Header, body: Buffer | undefined): Invocation {
  const type = header('x-amz-invocation-type') ?? 'RequestResponse';
  const limit = type === 'Event' ? limits.event : limits.requestResponse;
  if (body === undefined || body.length > limit) {
    throw new LambdaApiError(
      413,
      'RequestTooLargeException',
      `Request must be smaller than ${limit} bytes for the InvokeFunction operation`,
    );
  }
  if (type === 'Event') throw unsupported('the invocation type Event; invoke with RequestResponse');
  if (type !== 'RequestResponse' && type !== 'DryRun') {
    const message = `Invocation type ${type} is none of RequestResponse, Event, DryRun`;
    throw new LambdaApiError(400, 'InvalidParameterValueException', message);
  }
  if ((header('x-amz-log-type') ?? 'None') !== 'None')
    throw unsupported('the log type Tail; see functions.log');
  return {
    dryRun: type === 'DryRun',
    payload: payloadOf(body.toString()),
    clientContext: clientContextOf(header('x-amz-client-context')),
  };
}

function payloadOf(text: string): unknown {
  if (text === '') return {};
  const payload = jsonOr(text, () => invalidContent('Could not parse request body into json'));
  // Locally, the event `null` describes a service.
  if (payload === null) throw unsupported('the payload null');
  return payload;
}

function clientContextOf(encoded: string | undefined): unknown {
  if (encoded === undefined) return undefined;
  const refusal = () => invalidContent('Client context must be a valid Base64-encoded JSON object.');
  if (encoded.length > limits.clientContext) throw refusal();
  return jsonOr(Buffer.from(encoded, 'base64').toString(), refusal);
}

function jsonOr(text: string, refusal: () => LambdaApiError): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal();
  }
}

const invalidContent = (message: string): LambdaApiError =>
  new LambdaApiError(400, 'InvalidRequestContentException', message);
