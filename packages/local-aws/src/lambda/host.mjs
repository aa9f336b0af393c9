// @ts-nocheck
// Runs in serverless-offline's worker thread and wraps the real handler. Plain JavaScript: serverless-offline loads
// TypeScript through tsx, while Node's own type stripping, which this uses for the handler, is faster.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { captureLogs } from './logs.mjs';

const { LOCAL_AWS_HOST: given, ...environment } = process.env;
const { service, folder, stage, file, name, cache, describe, ...logs } = JSON.parse(given);
process.env = environment;
enableCompileCache(cache);
captureLogs(service, logs);

/** The stacks of an error and its causes, the innermost first. */
function stackOf(error) {
  const stack = error?.stack ?? String(error);
  return error?.cause === undefined ? stack : `${stackOf(error.cause)}\nwhich caused ${stack}`;
}

const failureOf = (kind, error) => ({
  failure: { kind, message: stackOf(error), name: error?.name ?? 'Error' },
});

let fail;
const crashed = new Promise((resolve) => {
  fail = (message) => (error) => resolve(failureOf('crash', error ?? new Error(message)));
});
// On AWS each of these ends the environment; here it would end the whole process or leave the caller waiting for the
// timeout.
process.on('uncaughtException', fail('uncaught exception'));
process.on('unhandledRejection', fail('unhandled rejection'));
process.exit = (code) => {
  fail('')(new Error(`the function called process.exit(${code ?? ''})`));
  return new Promise(() => {});
};

async function describeBy(module) {
  const described = await import(pathToFileURL(module).href);
  return described.describe({ folder, service, stage, environment });
}

let loading;
async function load() {
  const loaded = await import(pathToFileURL(file).href);
  // A CommonJS module whose exports Node cannot read statically has them under `default` only.
  const handler = loaded[name] ?? loaded.default?.[name];
  if (typeof handler !== 'function') throw new Error(`${file} does not export a function \`${name}\``);
  const description = describe && (await describeBy(describe));
  setTimeout(flushCompileCache, 500).unref();
  return { handler, description };
}

async function run(event, context) {
  loading ??= load();
  let loaded;
  try {
    loaded = await loading;
  } catch (error) {
    return failureOf('load', error);
  }
  if (event === null) return { value: loaded.description };
  try {
    return { value: await loaded.handler(event, context) };
  } catch (error) {
    return failureOf('handler', error);
  }
}

/** Called by serverless-offline for each event. The event `null` only loads the handler. */
export const invoke = (event, context) => Promise.race([run(event, context), crashed]);
