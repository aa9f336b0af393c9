import { closeServer, listen } from '../core/ports.ts';
import type { Terminal } from '../core/terminal.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { Service } from '../serverless-config/service.ts';
import { jwtAuthorizer } from './authorizer.ts';
import { corsOf } from './cors.ts';
import { handle } from './handle.ts';
import { issuerOf } from './issuer.ts';
import type { RespondWithError } from './response.ts';
import { type Route, routeTable } from './route-table.ts';
import { gatewayServer, type Handler, type Report } from './server.ts';

/** The HTTP API. It listens as soon as it is opened; requests wait until `serve` is called. */
export interface Gateway {
  url: string;
  /** Serves by these services' templates from now on. The first call releases the requests that wait. */
  serve(services: Service[], scope: Scope, cognito: string): Promise<void>;
  /** Lets requests wait until `change` has settled, for example while an index is being created. */
  hold(change: Promise<unknown>): void;
  /** Replaces the route table; requests in flight are not affected. */
  route(routes: Route[]): void;
  stop(): Promise<void>;
}

/** Starts to listen. Throws the error of `listen` when the port is taken. */
export async function openGateway(
  port: number,
  terminal: Terminal,
  respondWithError: RespondWithError,
  report: Report,
): Promise<Gateway> {
  const { promise: handler, resolve: handOver } = Promise.withResolvers<Handler>();
  const server = gatewayServer(handler, terminal, respondWithError, report);
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
        return handle(request, message, { match: find, authorize, cors, respondWithError, terminal });
      };
      handOver((request, message) => answer(request, message));
    },
    hold: (change) => {
      held = change.catch(() => {});
    },
    route: (routes) => {
      match = routeTable(routes);
    },
    stop: () => closeServer(server, 2000),
  };
}
