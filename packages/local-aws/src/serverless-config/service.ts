import type { Json, JsonObject } from '../core/json.ts';

/** An `httpApi` event: one route key, and whether API Gateway asks for a token first. */
export interface RouteEvent {
  method: string;
  path: string;
  public: boolean;
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
  /** What calls it besides HTTP: events as they stand in serverless.yml. */
  sources: JsonObject[];
  /** What becomes of an asynchronous invocation that fails. */
  asynchronous: {
    retries: number;
    /** An ARN, rendered with the template: told about the failure, or given the event as it was. */
    onFailure?: Json;
    deadLetters?: Json;
  };
  /** Paths at and below which it has routes that are told when it is loaded; none when its events say all. */
  deferredRoutes: string[];
}

/** What the local stack reads out of one service's serverless.yml. */
export interface Service {
  name: string;
  folder: string;
  /** The folder as seen from the project's, for messages: `services/users`. */
  place: string;
  region: string;
  stage: string;
  environment: JsonObject;
  functions: FunctionConfiguration[];
  resources: JsonObject;
  outputs: JsonObject;
}
