import type { IncomingMessage } from 'node:http';
import { AwsError } from '../../protocols/aws-json-server.ts';
import { verifyRequest } from '../../protocols/signature-v4/verify-request.ts';
import { type GatewayRequest, readBody } from '../request.ts';
import type { GatewayResponse } from '../response.ts';
import { closings } from './closing.ts';
import { type Connection, close, send } from './connections.ts';
import type { WebsocketContext } from './context.ts';
import { isConnectionId } from './ids.ts';
import { limits } from './limits.ts';

const statuses: Readonly<Record<string, number>> = {
  BadRequestException: 400,
  GoneException: 410,
  PayloadTooLargeException: 413,
  LimitExceededException: 429,
};

/** A request to `@connections`: `<endpoint>/<stage>/@connections/<id>`. */
export interface ManagementRequest {
  readonly api: string;
  readonly stage: string;
  readonly region: string;
  readonly connectionId: string;
}

type Operation = (
  connection: Connection,
  body: Buffer,
  context: WebsocketContext,
) => Promise<{ status: number; body: string }>;

const gone = (id: string): AwsError =>
  new AwsError('GoneException', `The connection ${id} is closed or unknown.`);

const postToConnection: Operation = async (connection, body, { now }) => {
  if (body.length > limits.message) {
    throw new AwsError('PayloadTooLargeException', 'The message is larger than 128 KB.');
  }
  if (connection.socket.bufferedAmount > limits.unread) {
    throw new AwsError('LimitExceededException', 'The buffer of the WebSocket client is full.');
  }
  if (!send(connection, body.toString())) throw gone(connection.id);
  connection.lastActiveAt = now();
  return { status: 200, body: '' };
};

const getConnection: Operation = async ({ connectedAt, lastActiveAt, identity }) => ({
  status: 200,
  body: JSON.stringify({
    connectedAt: new Date(connectedAt).toISOString(),
    identity,
    lastActiveAt: new Date(lastActiveAt).toISOString(),
  }),
});

const deleteConnection: Operation = async (connection) => {
  close(connection, closings.deleted);
  return { status: 204, body: '' };
};

const operations: Readonly<Record<string, Operation>> = {
  POST: postToConnection,
  GET: getConnection,
  DELETE: deleteConnection,
};

async function run(
  { api, stage, region, connectionId }: ManagementRequest,
  request: GatewayRequest,
  message: IncomingMessage,
  context: WebsocketContext,
): Promise<{ status: number; body: string }> {
  const operation = operations[request.method];
  if (!operation) throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const body = (await readBody(message)) ?? Buffer.alloc(limits.message + 1);
  const { method, path, headers, rawQuery } = request;
  const query = [...new URLSearchParams(rawQuery)];
  // The time that signatures are checked against is the machine's, whatever clock the connections have.
  const signable = { method, path, query, header: (name: string) => headers[name] };
  if (body.length <= limits.message)
    verifyRequest(signable, body, { region, service: 'execute-api' }, Date.now());
  if (!isConnectionId(connectionId)) {
    throw new AwsError('BadRequestException', `Invalid connectionId: ${connectionId}`);
  }
  const connection = context.connections.find(api, stage, connectionId);
  if (!connection) throw gone(connectionId);
  return operation(connection, body, context);
}

/** Serves the `@connections` API: POST, GET and DELETE of one connection, signed. */
export async function manage(
  managed: ManagementRequest,
  request: GatewayRequest,
  message: IncomingMessage,
  context: WebsocketContext,
): Promise<GatewayResponse> {
  const headers = { 'x-amzn-requestid': request.id };
  try {
    return { ...(await run(managed, request, message, context)), headers, isInternal: true };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return {
      status: statuses[error.name] ?? 403,
      headers: { ...headers, 'content-type': 'application/json', 'x-amzn-errortype': error.name },
      body: JSON.stringify({ message: error.message }),
      note: error.message,
      isInternal: error.name === 'GoneException',
    };
  }
}
