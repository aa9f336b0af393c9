import { once } from 'node:events';
import { Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';

/**
 * Starts to listen on 127.0.0.1 and returns the port; `port` 0 picks a free one. HTTP servers keep idle connections for
 * 65 s, longer than clients do, so that a server never closes a connection on which a request is arriving.
 */
export async function listen(server: Server, port: number): Promise<number> {
  if (server instanceof HttpServer) server.keepAliveTimeout = 65_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Returns a port that is free at the moment, for programs that cannot pick one themselves. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  server.close();
  await once(server, 'close');
  return port;
}

/** Stops listening. Requests in flight get `grace` milliseconds to finish. */
export async function closeServer(server: HttpServer, grace = 0): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(timer);
}
