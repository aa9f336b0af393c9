// @ts-nocheck
// Runs inside serverless-offline's worker thread, around the real handler. Plain JavaScript, because serverless-offline
// would load TypeScript through tsx, while Node itself strips the types of the handler faster.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { captureLogs } from './logs.mjs';

const { LOCAL_AWS_HOST: given, ...environment } = process.env;
const { service, folder, stage, file, name, cache, logFile, raw, describe } = JSON.parse(given);
process.env = environment;
enableCompileCache(cache);
captureLogs(service, logFile, raw);

const failureOf = (kind, error) => ({
  failure: { kind, message: error?.stack ?? String(error), name: error?.name ?? 'Error' },
});

let fail;
const crashed = new Promise((resolve) => {
  fail = (message) => (error) => resolve(failureOf('crash', error ?? new Error(message)));
});
// On AWS each of these ends the environment at once; here it would end the whole local stack, or leave the caller
// waiting for the timeout.
process.on('uncaughtException', fail('uncaught exception'));
process.on('unhandledRejection', fail('unhandled rejection'));
process.exit = (code) => {
  fail('')(new Error(`the function called process.exit(${code ?? ''})`));
  return new Promise(() => {});
};

async function describeBy(module) {
  const told = await import(pathToFileURL(module).href);
  return told.describe({ folder, service, stage, environment });
}

let loading;
async function load() {
  const loaded = await import(pathToFileURL(file).href);
  const handler = loaded[name];
  if (typeof handler !== 'function') throw new Error(`${file} exports no function \`${name}\``);
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

/** Called by serverless-offline for each event; the event `null` only loads the handler. */
export const invoke = (event, context) => Promise.race([run(event, context), crashed]);
