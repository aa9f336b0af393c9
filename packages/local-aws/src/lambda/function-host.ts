// Runs in serverless-offline's worker thread and wraps the real handler.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readHostSettings } from './host-settings.ts';
import { captureLogs } from './logs.ts';
import type { FunctionFailure } from './outcome.ts';

type Callable = (...args: unknown[]) => unknown;

/** What the worker sends back; `outcomeOf` reads it. */
type HostOutcome = { value: unknown } | { failure: Required<FunctionFailure> };

const { LOCAL_AWS_HOST: given = '', ...environment } = process.env;
const settings = readHostSettings(given);
process.env = environment;
enableCompileCache(settings.cache);
captureLogs(settings.service, settings);

/** The stacks of an error and its causes, the innermost first. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? String(error);
  return error.cause === undefined ? stack : `${stackOf(error.cause)}\nwhich caused ${stack}`;
}

const failureOf = (kind: FunctionFailure['kind'], error: unknown): HostOutcome => ({
  failure: {
    kind,
    message: stackOf(error),
    error:
      error instanceof Error
        ? { name: error.name, message: error.message }
        : { name: 'Error', message: String(error) },
  },
});

const { promise: crashed, resolve: crash } = Promise.withResolvers<HostOutcome>();
const fail =
  (message: string) =>
  (error: unknown): void =>
    crash(failureOf('crash', error ?? new Error(message)));
// On AWS each of these ends the environment; here it would end the whole process or leave the caller waiting for the
// timeout.
process.on('uncaughtException', fail('uncaught exception'));
process.on('unhandledRejection', fail('unhandled rejection'));
process.exit = (code) => {
  const error = new Error(`the function called process.exit(${code ?? ''})`);
  crash(failureOf('crash', error));
  throw error;
};

const isCallable = (value: unknown): value is Callable => typeof value === 'function';

/** An export of a module. A CommonJS module whose exports Node cannot read statically has them under `default` only. */
function exportOf(loaded: unknown, name: string): Callable | undefined {
  if ((typeof loaded !== 'object' && typeof loaded !== 'function') || loaded === null) return undefined;
  const own: unknown = Reflect.get(loaded, name);
  if (own !== undefined) return isCallable(own) ? own : undefined;
  return 'default' in loaded ? exportOf(loaded.default, name) : undefined;
}

async function describeBy(module: string): Promise<unknown> {
  const describe = exportOf(await import(pathToFileURL(module).href), 'describe');
  if (!describe) throw new Error(`${module} does not export a function \`describe\``);
  const { folder, service, stage } = settings;
  return describe({ folder, service, stage, environment });
}

async function load(): Promise<Callable> {
  const { file, name } = settings;
  const handler = exportOf(await import(pathToFileURL(file).href), name);
  if (!handler) throw new Error(`${file} does not export a function \`${name}\``);
  setTimeout(flushCompileCache, 500).unref();
  return handler;
}

let loading: Promise<Callable> | undefined;
async function run(event: unknown, context: unknown): Promise<HostOutcome> {
  let handler: Callable;
  try {
    loading ??= load();
    handler = await loading;
    if (event === null) return { value: settings.describe && (await describeBy(settings.describe)) };
    if (event === undefined) return { value: undefined };
  } catch (error) {
    return failureOf('load', error);
  }
  try {
    return { value: await handler(event, context) };
  } catch (error) {
    return failureOf('handler', error);
  }
}

/**
 * Called by serverless-offline for each event. The event `undefined` only loads the handler, and `null` also describes the
 * service, which loads more of it.
 */
export const invoke = (event: unknown, context: unknown): Promise<HostOutcome> =>
  Promise.race([run(event, context), crashed]);
