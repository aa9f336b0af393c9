import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnFreePort } from '@moim/testing';

/** A server on a free port of 127.0.0.1. */
export interface Listener {
  url: string;
  close(): Promise<void>;
}

type Handle = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;

/** Starts a server on a free port of 127.0.0.1; the handler receives each request with its complete body. */
export async function listen(handle: Handle): Promise<Listener> {
  const server = createServer({ keepAliveTimeout: 60_000, maxHeaderSize: 65_536 }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => handle(request, Buffer.concat(chunks), response));
  });
  const url = await listenOnFreePort(server);
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url, close };
}
