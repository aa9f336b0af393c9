import type { Statement, Template } from './template.ts';

/** A function as a service's `serverless.yml` configures it; `docs/serverless-config.md`. */
export interface FunctionConfig {
  handler?: string;
  memorySize?: number;
  timeout?: number;
  reservedConcurrency?: number;
  provisionedConcurrency?: number;
  /** What the function may do. */
  permissions?: (Statement | Statement[])[];
  /** Minutes between two calls that keep an instance warm. */
  warmUp?: number | false;
  /** A CodeDeploy configuration without its prefix, e.g. `Canary10Percent5Minutes`. */
  canary?: string | false;
  events?: FunctionEvent[];
  /** Set by Serverless, or by this plugin: the alias that callers use. */
  targetAlias?: Alias;
  /** Set by Serverless: the logical id of the version that this deployment publishes. */
  versionLogicalId?: string;
}

/** What calls a function, as Serverless writes it. */
export interface FunctionEvent {
  httpApi?: { method: string; path: string; authorizer?: object };
  sqs?: object;
  stream?: object;
}

export interface Alias {
  name: string;
  logicalId: string;
}

/** The settings of a stage: `params.default` of serverless.common.yml, overridden by the stage's file. */
export interface StageParams {
  alarms?: boolean;
  dashboards?: boolean;
  runbooks?: string;
  functions?: Record<string, Record<string, unknown>>;
  /** Requests and messages per second, for the stage of each API. */
  throttlingRate?: number;
  throttlingBurst?: number;
  logRetentionDays?: number;
  /** Whether WebSocket APIs log every handshake and message. Needs a role of the account: docs/deploy.md. */
  websocketAccessLogs?: boolean;
  /** The SES identity and the sender of the user pool's e-mails. */
  email?: { identity?: string; from?: string };
  /** The name of the policy that bounds every role; none if empty. */
  permissionsBoundary?: string;
}

interface AwsProvider {
  getStage(): string;
  naming: {
    getLambdaLogicalId(name: string): string;
    getNormalizedFunctionName(name: string): string;
  };
}

/** The part of a Serverless instance that this package uses. */
export interface Serverless {
  serviceDir: string;
  classes: { Error: new (message: string) => Error };
  service: {
    service: string;
    custom?: Record<string, unknown>;
    functions: Record<string, FunctionConfig>;
    layers?: Record<string, { path: string }>;
    provider: {
      compiledCloudFormationTemplate: Template;
      iam?: { role?: { statements?: Statement[] } };
    };
  };
  configurationInput: { params: Record<string, StageParams> };
  configSchemaHandler: { defineFunctionProperties(provider: string, schema: object): void };
  pluginManager: { plugins: object[] };
  getProvider(name: 'aws'): AwsProvider;
}

/** What Serverless passes to a resolver, a function that `${file(…)}` names. */
export interface ResolverInput {
  /** Options of the command line; `deferRoutes` and `pushPlatforms` come from the local AWS. */
  options: { deferRoutes?: boolean; stage?: string; region?: string; pushPlatforms?: unknown };
  resolveConfigurationProperty(path: string[]): Promise<unknown>;
}

/** A step of Serverless's life cycle, and what runs at it. */
export type Hooks = Record<string, () => unknown>;
