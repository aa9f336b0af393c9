import type { IncomingMessage } from 'node:http';
import type { JsonObject } from '../../core/json.ts';
import { logTime } from '../log-time.ts';
import type { Closing } from './closing.ts';
import type { Client } from './connections.ts';
import { newId } from './ids.ts';

type Headers = Record<string, string[]>;

/** Headers as sent: a WebSocket API keeps the case of their names. */
function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers: Headers = Object.create(null);
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    headers[name] = [...(headers[name] ?? []), value];
  }
  return { ...headers };
}

function queryOf({ url = '' }: IncomingMessage): Record<string, string[]> {
  const query: Record<string, string[]> = Object.create(null);
  const [, ...raw] = url.split('?');
  for (const [name, value] of new URLSearchParams(raw.join('?'))) {
    query[name] = [...(query[name] ?? []), value];
  }
  return { ...query };
}

/** API Gateway gives the last of several values, and all of them under `multiValue…`. */
const lastOf = (values: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1) ?? '']));

const singleAndMultiple = (name: 'Headers' | 'QueryStringParameters', values: Record<string, string[]>) => ({
  [name === 'Headers' ? 'headers' : 'queryStringParameters']: lastOf(values),
  [`multiValue${name}`]: values,
});

/** What the handshake carries, as the `$connect` event and the authorizer's have it. */
export function handshakeOf(message: IncomingMessage, { identity, domainName }: Client): JsonObject {
  const query = queryOf(message);
  const forwarded = {
    'X-Forwarded-For': [identity.sourceIp],
    'X-Forwarded-Port': [domainName.split(/[:/]/)[1] ?? '80'],
    'X-Forwarded-Proto': ['http'],
  };
  return {
    ...singleAndMultiple('Headers', { ...headersOf(message), ...forwarded }),
    ...(Object.keys(query).length > 0 && singleAndMultiple('QueryStringParameters', query)),
  };
}

interface Occasion {
  readonly routeKey: string;
  readonly eventType: 'CONNECT' | 'MESSAGE' | 'DISCONNECT';
  readonly now: number;
  readonly requestId: string;
}

export function contextOf(client: Client, { routeKey, eventType, now, requestId }: Occasion): JsonObject {
  const { id, api, stage, domainName, connectedAt, identity, authorizer } = client;
  return {
    routeKey,
    ...(authorizer && { authorizer }),
    eventType,
    extendedRequestId: requestId,
    requestTime: logTime(now),
    messageDirection: 'IN',
    stage,
    connectedAt,
    requestTimeEpoch: now,
    identity: { ...identity },
    requestId,
    domainName,
    connectionId: id,
    apiId: api,
  };
}

export const connectEvent = (client: Client, handshake: JsonObject, requestId: string): JsonObject => ({
  ...handshake,
  requestContext: contextOf(client, {
    routeKey: '$connect',
    eventType: 'CONNECT',
    now: client.connectedAt,
    requestId,
  }),
  isBase64Encoded: false,
});

export const messageEvent = (
  client: Client,
  { body, ...occasion }: { body: string; routeKey: string; now: number; requestId: string },
): JsonObject => ({
  requestContext: {
    ...contextOf(client, { ...occasion, eventType: 'MESSAGE' }),
    messageId: newId(),
  },
  body,
  isBase64Encoded: false,
});

export function disconnectEvent(client: Client, { code, reason }: Closing, now: number): JsonObject {
  const occasion = { routeKey: '$disconnect', eventType: 'DISCONNECT', now, requestId: newId() } as const;
  // API Gateway sends these headers, with these values, whatever the handshake had.
  const headers = {
    Host: [client.domainName],
    'x-api-key': [''],
    'X-Forwarded-For': [''],
    'x-restapi': [''],
  };
  return {
    ...singleAndMultiple('Headers', headers),
    requestContext: {
      ...contextOf(client, occasion),
      disconnectStatusCode: code,
      disconnectReason: reason,
    },
    isBase64Encoded: false,
  };
}
