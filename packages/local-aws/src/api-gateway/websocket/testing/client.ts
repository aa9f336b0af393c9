import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';

/** A client of a WebSocket API, with everything that it has received. */
export interface TestClient {
  readonly socket: WebSocket;
  readonly received: string[];
  /** The subprotocol that the server chose; empty without one. */
  readonly protocol: string;
  /** Resolves with the next message. */
  next(): Promise<string>;
  /** Resolves when the connection has ended. */
  readonly closed: Promise<{ code: number; reason: string }>;
}

/** A handshake that was refused. */
interface Refusal {
  readonly status: number;
  readonly body: string;
}

/** Opens a connection. Rejects with the refusal when the handshake is answered with a status. */
export async function connect(
  url: string,
  options: ClientOptions & { protocols?: string[] } = {},
): Promise<TestClient> {
  const { protocols = [], ...others } = options;
  const socket = new WebSocket(url, protocols, others);
  const received: string[] = [];
  let read = 0;
  let arrived = (): void => {};
  socket.on('message', (data) => {
    received.push(String(data));
    arrived();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.on('error', reject);
    socket.once('unexpected-response', async (_request, response) => {
      const chunks: Buffer[] = await response.toArray();
      reject({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() } satisfies Refusal);
    });
  });
  return {
    socket,
    received,
    protocol: socket.protocol,
    closed,
    next: async () => {
      while (received.length <= read) await new Promise<void>((resolve) => (arrived = resolve));
      const message = received[read] ?? '';
      read += 1;
      return message;
    },
  };
}

/** Sends a message in frames of the given size. */
export async function sendInFrames(socket: WebSocket, text: string, size: number): Promise<void> {
  for (let at = 0; at < text.length; at += size) {
    const fin = at + size >= text.length;
    await new Promise<void>((resolve) => socket.send(text.slice(at, at + size), { fin }, () => resolve()));
  }
}

/** Ends a connection and waits for it. */
export async function end({ socket }: TestClient, code?: number, reason?: string): Promise<void> {
  socket.close(code, reason);
  if (socket.readyState !== WebSocket.CLOSED) await once(socket, 'close');
}
