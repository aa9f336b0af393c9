/** What the gateway itself refuses, before any function or in place of one that failed. */
export interface GatewayError {
  status: number;
  /** API Gateway's own words: `Unauthorized`. */
  message: string;
  /** What happened, for the developer. */
  detail: string;
  /** Of the request. */
  path: string;
  requestId: string;
}

export interface GatewayErrorBody {
  contentType: string;
  body: object;
}

/** What a project says of itself in its `local-aws.config.ts`. Every field may be left out. */
export interface LocalAwsConfig {
  /** The project's name, for the terminal. */
  name?: string;
  /** Folders with a serverless.yml, or `<folder>/*` for all in a folder; `services/*` unless given. */
  services?: readonly string[];
  /** Folders of code that all services import: a change there reloads all. */
  sharedCode?: readonly string[];
  /** Files and folders that the services' serverless.yml files are made of. */
  sharedConfiguration?: readonly string[];
  /**
   * A module that tells of a service what its serverless.yml leaves open: it exports
   * `describe({ folder, service, stage, environment })`, which resolves to a `LocalDescription`. It is run where the
   * service's function is loaded. A function with an `httpApi` event of the method `ROUTES` gets the routes it tells.
   */
  describe?: string;
  /** Options of Serverless's command line that variables and resolvers see besides `stage`. */
  resolverOptions?: Readonly<Record<string, unknown>>;
  /** The body in which the gateway answers errors of its own; API Gateway's `{ message }` unless given. */
  gatewayError?: (error: GatewayError) => GatewayErrorBody;
}
