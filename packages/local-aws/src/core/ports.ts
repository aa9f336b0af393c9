import { once } from 'node:events';
import { Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';

/**
 * Starts to listen on 127.0.0.1; `port` 0 takes a free one. Gives the port. HTTP servers keep unused connections for
 * 65 s, longer than clients do: whoever closes first may close on a request that is under way.
 */
export async function listen(server: Server, port: number): Promise<number> {
  if (server instanceof HttpServer) server.keepAliveTimeout = 65_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** A port that was free a moment ago, for a program that cannot pick one itself. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  server.close();
  await once(server, 'close');
  return port;
}

/** Stops listening; requests under way may end within `grace` milliseconds. */
export async function closeServer(server: HttpServer, grace = 0): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(impatience);
}
