import { closeServer, listen } from '../core/ports.ts';
import type { Terminal } from '../core/terminal.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { Service } from '../serverless-config/service.ts';
import { jwtAuthorizer } from './authorizer.ts';
import { corsOf } from './cors.ts';
import type { Front } from './front.ts';
import { handle } from './handle.ts';
import { issuerOf } from './issuer.ts';
import type { RespondWithError } from './response.ts';
import { type Route, routeTable } from './route-table.ts';
import { gatewayServer, type Handler, type Report } from './server.ts';
import type { WebsocketApi } from './websocket/api.ts';
import { websocketGateway } from './websocket/websocket-gateway.ts';

/** The HTTP API and the WebSocket APIs, on one port. It listens as soon as it is opened; requests wait until `serve` is called. */
export interface Gateway {
  url: string;
  /** Serves by these services' templates from now on. The first call releases the requests that wait. */
  serve(services: Service[], scope: Scope, cognito: string): Promise<void>;
  /** Lets requests wait until `change` has settled, for example while an index is being created. */
  hold(change: Promise<unknown>): void;
  /** Replaces the route tables; requests in flight and open connections are not affected. */
  route(routes: Route[], apis: WebsocketApi[]): void;
  /** Closes all WebSocket connections, and waits a moment for the functions of `$disconnect`. */
  disconnect(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts to listen. Throws the error of `listen` when the port is taken. */
export async function openGateway(
  port: number,
  terminal: Terminal,
  respondWithError: RespondWithError,
  report: Report,
  say: (line: string) => void,
  front?: Front,
): Promise<Gateway> {
  const { promise: handler, resolve: handOver } = Promise.withResolvers<Handler>();
  const websockets = websocketGateway({ terminal, say, held: () => held });
  const server = gatewayServer(handler, terminal, respondWithError, report, websockets.upgrade, front);
  const taken = await listen(server, port);
  let match = routeTable([]);
  let answer: Handler;
  let held: Promise<unknown> = Promise.resolve();
  return {
    url: `http://localhost:${taken}`,
    serve: async (services, scope, cognito) => {
      const authorize = jwtAuthorizer(await issuerOf(services, scope, cognito));
      const cors = corsOf(services);
      const find = (method: string, path: string) => match(method, path);
      answer = async (request, message) => {
        await held;
        if (websockets.manages(request.path)) return websockets.manage(request, message);
        return handle(request, message, { match: find, authorize, cors, respondWithError, terminal });
      };
      handOver((request, message) => answer(request, message));
    },
    hold: (change) => {
      held = change.catch(() => {});
    },
    route: (routes, apis) => {
      match = routeTable(routes);
      websockets.serve(apis);
    },
    disconnect: websockets.stop,
    stop: async () => {
      await front?.stop();
      await closeServer(server, 2000);
    },
  };
}
