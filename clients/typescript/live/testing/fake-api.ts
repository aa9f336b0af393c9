import { createMoimClient } from '../../index.ts';
import type { Message } from '../contract.ts';
import { FakeSocket } from './fake-socket.ts';
import { chatId, messageOf } from './messages.ts';

type Answer = Response | Error;

/** An error response of the API. */
export function problem(status: number, type: string, headers: Record<string, string> = {}): Response {
  const body = { type: `/docs/problems#${type}`, title: type, status, instance: '/', requestId: 'r' };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

/** One chat, tickets and sockets, of which the test decides what is answered, lost, repeated or late. */
export function createFakeApi({ pageSize = 2 } = {}) {
  const messages: Message[] = [];
  const sockets: FakeSocket[] = [];
  const requests: { method: string; path: string; key: string | null }[] = [];
  /** Messages by the idempotency key that they were sent with. */
  const sent = new Map<string, Message>();
  /** What the next requests are answered with instead. */
  const instead = {
    tickets: [] as Answer[],
    lists: [] as Answer[],
    sends: [] as Answer[],
    ticketUrl: '',
    lostAnswers: 0,
  };

  /** Stores a message of someone else. */
  function write(): Message {
    const message = messageOf(messages.length + 1);
    messages.push(message);
    return message;
  }

  function list(query: URLSearchParams): Response {
    const after = query.get('after');
    const ordered = query.get('order') === 'desc' ? messages.toReversed() : messages;
    const found = after === null ? ordered : ordered.filter(({ messageId }) => messageId > after);
    const items = found.slice(0, Number(query.get('limit') ?? pageSize));
    return Response.json({ items, ...(items.length < found.length && { nextCursor: 'more' }) });
  }

  function send(key: string): Response {
    const message = sent.get(key) ?? write();
    sent.set(key, message);
    if (instead.lostAnswers > 0) {
      instead.lostAnswers -= 1;
      throw new TypeError('fetch failed');
    }
    return Response.json(message, { status: 201 });
  }

  async function answer({ url, method, headers }: Request): Promise<Response> {
    const { pathname: path, searchParams } = new URL(url);
    const key = headers.get('idempotency-key');
    requests.push({ method, path, key });
    if (path === '/v1/live/tickets') {
      const url = instead.ticketUrl || `ws://api/ws?ticket=${sockets.length + 1}`;
      return use(instead.tickets, () =>
        Response.json({ url, expiresAt: '2026-01-31T12:00:30.000Z' }, { status: 201 }),
      );
    }
    return method === 'GET'
      ? use(instead.lists, () => list(searchParams))
      : use(instead.sends, () => send(key ?? ''));
  }

  return {
    messages,
    sockets,
    requests,
    sent,
    instead,
    write,
    moim: createMoimClient({ baseUrl: 'http://api', accessToken: 'token', fetch: answer }),
    WebSocket: class extends FakeSocket {
      constructor(url: string) {
        super(url);
        sockets.push(this);
      }
    },
    /** The connection that the client opened last. */
    get socket(): FakeSocket {
      const socket = sockets.at(-1);
      if (!socket) throw new Error('The client has opened no connection yet');
      return socket;
    },
    countOf: (path: string) => requests.filter((request) => request.path === path).length,
  };
}

function use(answers: Answer[], otherwise: () => Response): Response {
  const answer = answers.shift() ?? otherwise();
  if (answer instanceof Error) throw answer;
  return answer;
}

export const pushOf = (message: Message) => ({ type: 'message.created', chatId, seq: message.seq, message });
