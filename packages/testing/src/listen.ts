import { once } from 'node:events';
import type { Server } from 'node:net';

/** For tests: lets a server listen on a free port of 127.0.0.1. @returns where */
export async function listenOnFreePort(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('A TCP server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
