import { once } from 'node:events';
import { createServer } from 'node:http';
import { listenOnFreePort } from '@moim/testing';
import { type WebSocket, WebSocketServer } from 'ws';

/** A WebSocket server that refuses the handshakes it is told to, with this status. */
export async function startSocketServer() {
  const refusals: number[] = [];
  const server = createServer();
  const sockets = new WebSocketServer({
    server,
    verifyClient: (_info, answer) => {
      const status = refusals.shift();
      answer(status === undefined, status);
    },
  });
  const url = (await listenOnFreePort(server)).replace('http', 'ws');
  return {
    url,
    refusals,
    /** The next connection. */
    next: async (): Promise<WebSocket> => (await once(sockets, 'connection'))[0],
    stop: async (): Promise<void> => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
