import { join } from 'node:path';
import { render, type Scope } from '../config/intrinsics.ts';
import type { JsonObject } from '../config/json.ts';
import type { FunctionConfiguration, Service } from '../config/service.ts';
import { compileCache } from '../runtime.ts';

export interface Where {
  /** The local stack's data folder. */
  directory: string;
  /** Endpoints and dummy credentials, from the parts. */
  environment: Record<string, string>;
  /** Log lines as they are on AWS, instead of readable ones. */
  rawLogs: boolean;
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
  where: Where,
): Record<string, string> {
  return { ...rendered({ ...service.environment, ...environment }, scope), ...where.environment };
}

/** What the host in the worker has to know, as the one variable it takes out of the environment again. */
export function hostSettings(service: Service, { handler }: FunctionConfiguration, where: Where): string {
  const dot = handler.lastIndexOf('.');
  return JSON.stringify({
    service: service.name,
    folder: service.folder,
    file: join(service.folder, `${handler.slice(0, dot)}.ts`),
    name: handler.slice(dot + 1),
    cache: compileCache,
    logFile: join(where.directory, 'functions.log'),
    raw: where.rawLogs,
  });
}
