import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Scope } from '../config/intrinsics.ts';
import type { Service } from '../config/service.ts';
import { listen } from '../ports.ts';
import type { Terminal } from '../terminal.ts';
import { jwtAuthorizer } from './authorizer.ts';
import { corsOf } from './cors.ts';
import { handle } from './handle.ts';
import { issuerOf } from './issuer.ts';
import { type Route, routeTable } from './route-table.ts';
import { gatewayServer, type Handler } from './server.ts';

/** The HTTP side of the local stack: it listens from the start, and serves once it is opened. */
export interface Gateway {
  url: string;
  /** Serves these routes from now on. Requests that came before have waited. */
  serve(routes: Route[], services: Service[], scope: Scope, cognito: string): Promise<void>;
  /** Takes over other routes, between two requests. */
  change(routes: Route[]): void;
  stop(): Promise<void>;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), 2000);
  await closed;
  clearTimeout(impatience);
}

/** Starts to listen. Throws what `listen` throws when the port is taken. */
export async function openGateway(port: number, terminal: Terminal): Promise<Gateway> {
  const { promise: handler, resolve: handOver } = Promise.withResolvers<Handler>();
  const server = gatewayServer(handler, terminal);
  const taken = await listen(server, port);
  let match = routeTable([]);
  return {
    url: `http://localhost:${taken}`,
    serve: async (routes, services, scope, cognito) => {
      match = routeTable(routes);
      const authorize = jwtAuthorizer(await issuerOf(services, scope, cognito));
      const duties = { match: (method: string, path: string) => match(method, path), authorize, cors: corsOf(services), terminal };
      handOver((request, message) => handle(request, message, duties));
    },
    change: (routes) => {
      match = routeTable(routes);
    },
    stop: () => close(server),
  };
}
