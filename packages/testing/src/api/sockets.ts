import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Schemas } from '@moim/client';
import { waitUntil } from '../wait-until.ts';
import type { Person } from './people.ts';

/** A message as a client receives it: a push, a reply or a problem. */
export interface ReceivedMessage {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** An open connection, with everything that it has received. */
export interface TestSocket {
  readonly received: readonly ReceivedMessage[];
  /** Resolves with the code of the close frame when the connection has ended. */
  readonly closed: Promise<number>;
  /** Sends a message without waiting for an answer. */
  send(message: object): void;
  /** Sends a message, and waits for the reply or problem that answers it. */
  ask(message: object): Promise<ReceivedMessage>;
  /** Waits for a message of this type, which may have arrived before. */
  next(type: string): Promise<ReceivedMessage>;
  close(): Promise<void>;
}

/** Asks for a ticket. Throws an Error if the API refuses. */
export async function newTicket({ api }: Pick<Person, 'api'>): Promise<Schemas['Ticket']> {
  const { data, error } = await api.POST('/v1/live/tickets');
  if (!data) throw new Error(`Could not get a ticket: ${JSON.stringify(error)}`);
  return data;
}

/** Opens a connection for a person with a ticket of theirs. Throws an Error if the handshake is refused. */
export async function openSocket(person: Pick<Person, 'api'>): Promise<TestSocket> {
  const { url } = await newTicket(person);
  return connectTo(url);
}

/** The status with which a handshake is answered: 101 if it is accepted. The connection is ended at once. */
export function handshakeStatus(url: string): Promise<number> {
  const address = url.replace(/^ws/, 'http');
  const request = (address.startsWith('https') ? httpsRequest : httpRequest)(address, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.from(randomUUID().slice(0, 16)).toString('base64'),
    },
  });
  return new Promise((resolve, reject) => {
    request.on('upgrade', ({ statusCode = 0 }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end();
  });
}

async function connectTo(url: string): Promise<TestSocket> {
  const socket = new WebSocket(url);
  const received: ReceivedMessage[] = [];
  socket.addEventListener('message', ({ data }) => received.push(JSON.parse(String(data))));
  const closed = new Promise<number>((resolve) =>
    socket.addEventListener('close', ({ code }) => resolve(code)),
  );
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The handshake was refused.')));
  });
  const find = (what: string, matches: (message: ReceivedMessage) => boolean) =>
    waitUntil(what, async () => received.find(matches), { seconds: 30, pause: 10 });
  const send = (message: object) => socket.send(JSON.stringify(message));
  return {
    received,
    closed,
    send,
    ask: (message) => {
      const id = randomUUID();
      send({ ...message, id });
      return find('the message is answered', (answer) => answer.id === id);
    },
    next: (type) => find(`${type} is received`, (message) => message.type === type),
    close: async () => {
      socket.close();
      await closed;
    },
  };
}
