import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** An error that the gateway raises itself: before a function is called, or because it failed. */
export interface GatewayError {
  status: number;
  /** API Gateway's wording, for example `Unauthorized`. */
  message: string;
  /** The cause, for the developer. */
  detail: string;
  /** The request's path. */
  path: string;
  requestId: string;
}

export interface GatewayErrorBody {
  contentType: string;
  body: object;
}

/** A web front that is served on the gateway's port. */
export interface FrontConfig {
  /** A module of the project that exports {@link FrontModule}. It is loaded with the first request for the front. */
  module: string;
  /** The API's paths, with everything below them: `['/v1', '/docs']`. All other `GET` requests are the front's. */
  except: readonly string[];
}

/** What the module of a front exports. */
export interface FrontModule {
  /** `server` is the gateway's, for example for the WebSocket of hot module replacement. */
  startFront(server: Server): Promise<RunningFront>;
}

export interface RunningFront {
  handle(message: IncomingMessage, response: ServerResponse): void;
  stop(): Promise<void>;
}

/**
 * A project's `local-aws.config.ts`. Every field is optional.
 *
 * @example
 * export default { name: 'Shop', sharedCode: ['lib'] } satisfies LocalAwsConfig;
 */
export interface LocalAwsConfig {
  /** The project's name, for the terminal. Default: `The project`. */
  name?: string;
  /** Folders with a serverless.yml; `<folder>/*` means every folder in it. Default: `['services/*']`. */
  services?: readonly string[];
  /** Folders of code that all services import. A change there reloads every service. */
  sharedCode?: readonly string[];
  /** Files and folders that the services' serverless.yml files include. A change there rereads the configuration. */
  sharedConfiguration?: readonly string[];
  /**
   * A module that supplies routes and resources which a service declares in code rather than in serverless.yml. It
   * exports `describe({ folder, service, stage, environment })`, which resolves to a `LocalDescription`, and runs in the
   * worker thread that has loaded the service's function. A function with an `httpApi` event of the method `ROUTES` gets
   * the described routes.
   */
  describe?: string;
  /** A web front on the port of the API. `--api-only` leaves it out. */
  front?: FrontConfig;
  /** Pages that the summary at start links to, by label: `{ 'Swagger UI': '/docs' }`. */
  links?: Readonly<Record<string, string>>;
  /**
   * Fields by which the functions' own access log is recognized, for example `{ message: 'request' }`. The terminal leaves
   * such lines out, because the gateway prints one for each request; functions.log keeps them.
   */
  accessLog?: Readonly<Record<string, string>>;
  /** Serverless command-line options that variables (`${opt:…}`) and resolvers see besides `stage`. */
  resolverOptions?: Readonly<Record<string, unknown>>;
  /**
   * SNS platform applications, with their platforms: `['APNS_SANDBOX/shop', 'GCM/shop']`. CloudFormation cannot create them.
   * What is sent to their devices ends in `notifications.jsonl` in the data folder.
   */
  platformApplications?: readonly string[];
  /** Builds the body of the gateway's own errors. Default: API Gateway's `{ message }`. */
  gatewayError?: (error: GatewayError) => GatewayErrorBody;
}
