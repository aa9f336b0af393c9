import type { Json, JsonObject } from '../core/json.ts';

/** An `httpApi` event; `public` means without an authorizer. */
export interface RouteEvent {
  method: string;
  path: string;
  public: boolean;
}

/** A `websocket` event. */
export interface WebsocketEvent {
  /** `$connect`, `$disconnect`, `$default`, or a value of the route selection expression. */
  route: string;
  /** Whether what the function returns is sent to the client: `routeResponseSelectionExpression`. */
  responds: boolean;
  /** A function of the service, by key, name or logical id. Only for `$connect`. */
  authorizer?: { function: string; identitySource: string[] };
}

export interface FunctionConfiguration {
  /** Its key under `functions`. */
  key: string;
  name: string;
  handler: string;
  /** Seconds. */
  timeout: number;
  environment: JsonObject;
  events: RouteEvent[];
  websocketEvents: WebsocketEvent[];
  /** Its events besides HTTP and WebSocket, as written in serverless.yml. */
  sources: JsonObject[];
  /** Retries and destinations of asynchronous invocations. */
  asynchronous: {
    retries: number;
    /** ARNs, rendered with the template. `onFailure` receives a report, `deadLetters` the event itself. */
    onFailure?: Json;
    deadLetters?: Json;
  };
  /** Base paths of routes that the `describe` module supplies; empty when the events list all routes. */
  deferredRoutes: string[];
}

/** A service as read from its serverless.yml. */
export interface Service {
  name: string;
  folder: string;
  /** The folder relative to the project's, for messages: `services/users`. */
  place: string;
  region: string;
  stage: string;
  environment: JsonObject;
  functions: FunctionConfiguration[];
  /** `provider.httpApi`: CORS and JWT authorizers that Serverless turns into resources. */
  httpApi: JsonObject;
  /** Its WebSocket API, if a function has `websocket` events. */
  websocket: {
    /** The route selection expression. */
    selection: string;
  };
  resources: JsonObject;
  outputs: JsonObject;
}
