import { join } from 'node:path';
import type { JsonObject } from '../core/json.ts';
import { compileCache } from '../core/runtime.ts';
import { handlerFile } from '../serverless-config/handler-file.ts';
import { render, type Scope } from '../serverless-config/intrinsics.ts';
import type { FunctionConfiguration, Service } from '../serverless-config/service.ts';

export interface LambdaContext {
  /** The local stack's data folder. */
  directory: string;
  /** Endpoints and dummy credentials, from the parts. */
  environment: Record<string, string>;
  /** Log lines as they are on AWS, instead of readable ones. */
  rawLogs: boolean;
  /** The project's module that describes services, if it has one. */
  describe: string | undefined;
}

const rendered = (environment: JsonObject, scope: Scope): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, String(render(value, scope))]),
  );

/** What the functions of all services have in their environment alike. */
export function sharedEnvironment(services: Service[], scope: Scope): Record<string, string> {
  const [first = {}, ...others] = services.map(({ environment }) => rendered(environment, scope));
  const shared = Object.entries(first).filter(([name, value]) =>
    others.every((other) => other[name] === value),
  );
  return Object.fromEntries(shared);
}

/** The environment of a function as on AWS, with the local endpoints beside it. */
export function environmentOf(
  service: Service,
  { environment }: FunctionConfiguration,
  scope: Scope,
  context: LambdaContext,
): Record<string, string> {
  return { ...rendered({ ...service.environment, ...environment }, scope), ...context.environment };
}

/** What the host in the worker has to know, as the one variable it takes out of the environment again. */
export function hostSettings(
  service: Service,
  { handler }: FunctionConfiguration,
  context: LambdaContext,
): string {
  const dot = handler.lastIndexOf('.');
  return JSON.stringify({
    service: service.name,
    folder: service.folder,
    file: handlerFile(service.folder, handler),
    name: handler.slice(dot + 1),
    cache: compileCache(),
    logFile: join(context.directory, 'functions.log'),
    raw: context.rawLogs,
    stage: service.stage,
    describe: context.describe,
  });
}
