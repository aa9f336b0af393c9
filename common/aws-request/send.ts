import { Readable } from 'node:stream';
import { HttpRequest } from '@smithy/core/protocols';
import type { SignatureV4 } from '@smithy/signature-v4';
import { awsTime, noteAwsTime } from './clock.ts';

/** A request to AWS, before it is signed. */
export interface AwsRequest {
  readonly method: string;
  /** Protocol, host and port: its path is ignored. */
  readonly endpoint: URL;
  /** Percent-encoded; by default `/`. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** In lower case, without `host` and `content-length`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A response. Read or destroy `body`. */
export interface AwsResponse {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
}

/** What sends requests: the SDK's `NodeHttpHandler`, or a replacement in tests. */
export interface RequestHandler {
  handle(
    request: HttpRequest,
    options?: { abortSignal?: AbortSignal; requestTimeout?: number },
  ): Promise<{ response: { statusCode: number; headers: Record<string, string>; body?: Readable } }>;
}

/** How to send a request. */
interface SendOptions {
  readonly handler: RequestHandler;
  /** Signs the request; without it, the request carries no credentials. */
  readonly signer: SignatureV4 | undefined;
  readonly abortSignal?: AbortSignal | undefined;
  /** Milliseconds until the response begins, if not the handler's. */
  readonly timeout?: number | undefined;
}

/**
 * Sends one request, signed with AWS's time and with the trace of the present invocation. A refusal is a response, too;
 * network errors are thrown as they are.
 */
export async function sendAws(
  request: AwsRequest,
  { handler, signer, abortSignal, timeout }: SendOptions,
): Promise<AwsResponse> {
  const unsigned = httpRequestOf(request);
  const signed = signer ? new HttpRequest(await signer.sign(unsigned, { signingDate: awsTime() })) : unsigned;
  const { response } = await handler.handle(signed, {
    ...(abortSignal && { abortSignal }),
    ...(timeout !== undefined && { requestTimeout: timeout }),
  });
  const { statusCode: status, headers, body = Readable.from([]) } = response;
  noteAwsTime(headers.date);
  return { status, headers, body };
}

function httpRequestOf({ method, endpoint, path = '/', query, headers, body }: AwsRequest): HttpRequest {
  return new HttpRequest({
    method,
    protocol: endpoint.protocol,
    hostname: endpoint.hostname,
    ...(endpoint.port && { port: Number(endpoint.port) }),
    path,
    query: { ...query },
    headers: { host: endpoint.host, ...lengthOf(body), ...headers, ...trace() },
    body,
  });
}

function lengthOf(body: string | Uint8Array | undefined): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}

/** Joins what the service does to the invocation in X-Ray, and lets Lambda stop functions that invoke each other. */
function trace(): Record<string, string> {
  const { AWS_LAMBDA_FUNCTION_NAME: name, _X_AMZN_TRACE_ID: id } = process.env;
  return name && id ? { 'x-amzn-trace-id': id } : {};
}
