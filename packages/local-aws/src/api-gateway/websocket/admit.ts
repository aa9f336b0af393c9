import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Address, addressOf } from './address.ts';
import { websocketFolder } from './api.ts';
import { closingOf } from './closing.ts';
import { disconnected, type FindApi } from './connection-events.ts';
import type { Client } from './connections.ts';
import type { WebsocketContext } from './context.ts';
import { decideOn, type Verdict } from './handshake.ts';
import { newId } from './ids.ts';
import { refuse } from './refuse.ts';

function clientOf(message: IncomingMessage, { api, stage }: Address, connectedAt: number): Client {
  const userAgent = message.headers['user-agent'];
  return {
    id: newId(),
    api,
    stage,
    domainName: `${message.headers.host ?? 'localhost'}${websocketFolder}/${api}`,
    connectedAt,
    identity: {
      ...(userAgent !== undefined && { userAgent }),
      sourceIp: message.socket.remoteAddress ?? '127.0.0.1',
    },
  };
}

type Accepted = Exclude<Verdict, { status: number }>;

/** Decides about a handshake. A refused one is answered, and undefined. */
export async function admit(
  message: IncomingMessage,
  stream: Duplex,
  find: FindApi,
  context: WebsocketContext,
): Promise<Accepted | undefined> {
  const start = performance.now();
  const address = addressOf((message.url ?? '/').split('?')[0] ?? '/');
  const api = address && find(address.api);
  const requestId = newId();
  const client = clientOf(message, address ?? { api: '', stage: '' }, context.now());
  const isKnown = api !== undefined && address?.stage === api.stage && address.connectionId === undefined;
  const verdict = isKnown ? await decideOn({ message, api, client, requestId }, context) : { status: 403 };
  const status = 'status' in verdict ? verdict.status : 200;
  const milliseconds = Math.round(performance.now() - start);
  context.say(`WS ${client.api} $connect ${status} ${milliseconds} ms  ${requestId.slice(0, 8)}`);
  if ('status' in verdict) {
    refuse(stream, status, { connectionId: client.id, requestId });
    return undefined;
  }
  if (stream.destroyed) {
    await disconnected(api, verdict.client, closingOf(1006, Buffer.alloc(0)), context);
    return undefined;
  }
  return verdict;
}
