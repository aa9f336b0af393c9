import { NodeHttpHandler } from '@smithy/node-http-handler';
import { awsErrorKind } from '../aws-errors/index.ts';
import { AwsError, type AwsResponse, sendAws, signerOf, textOf, withRetries } from '../aws-request/index.ts';
import { requiredSetting } from '../settings/index.ts';
import { SocketError, type SocketErrorCode } from './socket-error.ts';

/** API Gateway's limit of a message, in bytes. */
const maxBytes = 128 * 1024;

let handler: NodeHttpHandler | undefined;

/** The `@connections` API has the address of the socket, over HTTP. */
const managementUrl = (): URL => new URL(requiredSetting('WEBSOCKET_URL').replace(/^ws/, 'http'));

/**
 * Sends a message to a connection, without the client of the SDK. Repeats it up to twice when API Gateway throttles it or
 * does not answer, so a message may arrive twice. The environment variable `WEBSOCKET_URL` is the address of the socket,
 * and the function needs `execute-api:ManageConnections`.
 *
 * Throws a {@link SocketError}; its code `connection-gone` means that the connection has ended.
 */
export async function post(connectionId: string, message: string): Promise<void> {
  if (Buffer.byteLength(message) > maxBytes) {
    throw new SocketError('message-too-large', connectionId, 'The message has more than 128 KB.');
  }
  try {
    await withRetries(() => postOnce(connectionId, message));
  } catch (cause) {
    throw socketErrorOf(cause, connectionId);
  }
}

async function postOnce(connectionId: string, body: string): Promise<void> {
  handler ??= new NodeHttpHandler({
    connectionTimeout: 1_000,
    requestTimeout: 5_000,
    throwOnRequestTimeout: true,
  });
  const endpoint = managementUrl();
  const response = await sendAws(
    {
      method: 'POST',
      endpoint,
      path: `${endpoint.pathname.replace(/\/$/, '')}/@connections/${encodeURIComponent(connectionId)}`,
      headers: { 'content-type': 'application/json' },
      body,
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

function socketErrorOf(cause: unknown, connectionId: string): unknown {
  const code = codeOf(cause);
  if (code === undefined) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SocketError(code, connectionId, `The message was not posted: ${reason}`, { cause });
}
