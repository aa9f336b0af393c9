import { join } from 'node:path';
import { styleText } from 'node:util';
import type { JsonObject } from '../core/json.ts';
import { compileCache } from '../core/runtime.ts';
import { handlerFile } from '../serverless-config/handler-file.ts';
import { render, type Scope } from '../serverless-config/intrinsics.ts';
import { scopeOfService } from '../serverless-config/scope-of-service.ts';
import type { FunctionConfiguration, Service } from '../serverless-config/service.ts';
import type { HostSettings } from './host-settings.ts';

export interface LambdaContext {
  /** The data folder. */
  directory: string;
  /** The emulators' endpoints, and local credentials. */
  environment: Record<string, string>;
  /** Print log lines as JSON, as on AWS, instead of formatting them. */
  rawLogs: boolean;
  /** Path of the project's `describe` module, if it has one. */
  describe: string | undefined;
  /** Called after each request that a function has answered. */
  onAnswered?(service: string): void;
  /** Log lines with these fields are left out of the terminal. */
  accessLog: Readonly<Record<string, string>>;
}

const rendered = (environment: JsonObject, scope: Scope): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, String(render(value, scope))]),
  );

/** Environment variables that the functions of all services share. */
export function sharedEnvironment(services: Service[], scope: Scope): Record<string, string> {
  const [first = {}, ...others] = services.map((service) =>
    rendered(service.environment, scopeOfService(service, scope)),
  );
  const shared = Object.entries(first).filter(([name, value]) =>
    others.every((other) => other[name] === value),
  );
  return Object.fromEntries(shared);
}

/** A function's environment as on AWS, plus the local endpoints. */
export function environmentOf(
  service: Service,
  { environment }: FunctionConfiguration,
  scope: Scope,
  context: LambdaContext,
): Record<string, string> {
  const own = scopeOfService(service, scope);
  return { ...rendered({ ...service.environment, ...environment }, own), ...context.environment };
}

/** Settings of the host in the worker (function-host.ts), passed in one variable that the host removes from the environment. */
export function hostSettings(
  service: Service,
  { handler }: FunctionConfiguration,
  context: LambdaContext,
): string {
  const dot = handler.lastIndexOf('.');
  const cache = compileCache();
  const settings: HostSettings = {
    service: service.name,
    folder: service.folder,
    // A file that was removed meanwhile fails to load, under this name.
    file: handlerFile(service.folder, handler) ?? join(service.folder, handler.slice(0, dot)),
    name: handler.slice(dot + 1),
    ...(cache !== '' && { cache }),
    logFile: join(context.directory, 'functions.log'),
    raw: context.rawLogs,
    stage: service.stage,
    ...(context.describe !== undefined && { describe: context.describe }),
    accessLog: context.accessLog,
    hasColours: styleText('red', '') !== '',
  };
  return JSON.stringify(settings);
}
