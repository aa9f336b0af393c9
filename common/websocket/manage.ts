import { NodeHttpHandler } from '@smithy/node-http-handler';
import { awsErrorKind } from '../aws-errors/index.ts';
import { AwsError, type AwsResponse, sendAws, signerOf, textOf, withRetries } from '../aws-request/index.ts';
import { requiredSetting } from '../settings/index.ts';
import { SocketError, type SocketErrorCode } from './socket-error.ts';

let handler: NodeHttpHandler | undefined;

/** The `@connections` API has the address of the socket, over HTTP. */
const managementUrl = (): URL => new URL(requiredSetting('WEBSOCKET_URL').replace(/^ws/, 'http'));

/**
 * Sends a request to API Gateway's `@connections` about one connection, without the client of the SDK. Repeats it up to
 * twice when API Gateway throttles it or does not answer. Throws a {@link SocketError}, which begins with `failure`.
 */
export async function manage(
  method: 'POST' | 'DELETE',
  connectionId: string,
  { body, failure }: { body?: string; failure: string },
): Promise<void> {
  try {
    await withRetries(() => manageOnce(method, connectionId, body));
  } catch (cause) {
    throw socketErrorOf(cause, connectionId, failure);
  }
}

async function manageOnce(method: string, connectionId: string, body: string | undefined): Promise<void> {
  handler ??= new NodeHttpHandler({
    connectionTimeout: 1_000,
    requestTimeout: 5_000,
    throwOnRequestTimeout: true,
  });
  const endpoint = managementUrl();
  const response = await sendAws(
    {
      method,
      endpoint,
      path: `${endpoint.pathname.replace(/\/$/, '')}/@connections/${encodeURIComponent(connectionId)}`,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body !== undefined && { body }),
    },
    { handler, signer: signerOf('execute-api', requiredSetting('AWS_REGION')) },
  );
  const text = await textOf(response.body);
  if (response.status >= 300) throw errorOf(response, text);
}

function errorOf({ status, headers }: AwsResponse, text: string): AwsError {
  const [name = ''] = (headers['x-amzn-errortype'] ?? '').split(':');
  return new AwsError(name || (status === 410 ? 'GoneException' : 'UnknownError'), text, { status, headers });
}

function codeOf(error: unknown): SocketErrorCode | undefined {
  if (error instanceof AwsError && error.$metadata.httpStatusCode === 410) return 'connection-gone';
  const kind = awsErrorKind(error);
  if (kind === 'throttled') return 'throttled';
  if (kind === 'lost' || kind === 'unreachable') return 'unavailable';
  return kind === 'foreign' ? undefined : 'rejected';
}

function socketErrorOf(cause: unknown, connectionId: string, failure: string): unknown {
  const code = codeOf(cause);
  if (code === undefined) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SocketError(code, connectionId, `${failure}: ${reason}`, { cause });
}
