import type { JsonObject } from '../../core/json.ts';
import type { Outcome } from '../../lambda/outcome.ts';

/** A function behind a route or an authorizer. */
interface Invoked {
  invoke(event: unknown): Promise<Outcome>;
}

/** A Lambda authorizer of the type `REQUEST`. */
export interface RequestAuthorizer {
  readonly function: Invoked;
  /** What a request must carry, for example `route.request.querystring.token`. */
  readonly identitySource: readonly string[];
}

export interface WebsocketRoute {
  /** `$connect`, `$disconnect`, `$default`, or a value of the route selection expression. */
  readonly key: string;
  readonly function: Invoked;
  /** Whether what the function returns is sent to the client. */
  readonly responds: boolean;
  /** Only of `$connect`. */
  readonly authorizer?: RequestAuthorizer;
}

/** A WebSocket API: the routes of one service. */
export interface WebsocketApi {
  /** The service's name; on AWS a random id. */
  readonly id: string;
  readonly stage: string;
  readonly region: string;
  /** The route selection expression. */
  readonly selection: string;
  readonly routes: ReadonlyMap<string, WebsocketRoute>;
}

/** What an authorizer adds to `requestContext.authorizer` of all events of a connection. */
export type AuthorizerContext = JsonObject;

/** The folder of all WebSocket APIs on the gateway's port. */
export const websocketFolder = '/ws';

/**
 * The local form of `Fn::GetAtt: [WebsocketsApi, ApiEndpoint]`. As on AWS, clients add the stage: `<endpoint>/<stage>`.
 *
 * @param gateway the gateway's URL, for example `http://localhost:3000`
 */
export const websocketEndpoint = (gateway: string, id: string): string =>
  `${gateway.replace(/^http/, 'ws')}${websocketFolder}/${id}`;
