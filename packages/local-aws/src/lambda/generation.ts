import Lambda from 'serverless-offline/lambda';
import type { FunctionConfiguration, Service } from '../serverless-config/service.ts';
import { instancePool } from './instance-pool.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const loadSeconds = 60;

/** One version of a function's code, with serverless-offline's pool of worker threads for it. */
export interface Generation {
  /** Loads the code once. Resolves with nothing or the load failure. */
  load(): Promise<Outcome>;
  /** Loads the code, and describes its service once. Resolves with the description or the load failure. */
  describe(): Promise<Outcome>;
  /** Runs the handler; `event` and `clientContext` must survive a structured clone. */
  invoke(event: unknown, clientContext?: unknown): Promise<Outcome>;
  /** Stops the workers after the requests in flight. */
  retire(): Promise<void>;
  /** Stops the workers now. */
  stop(): Promise<void>;
}

const lambdaOf = (
  service: Service,
  { key, name, timeout }: FunctionConfiguration,
  environment: Record<string, string>,
) => {
  const lambda = new Lambda(
    {
      service: { service: service.name, provider: { region: service.region, environment } },
      config: { serverlessPath: '', servicePath: import.meta.dirname },
      serviceDir: import.meta.dirname,
    },
    // Its own timeout leaks a timer and a rejection per request; ours is cleared.
    { host: '127.0.0.1', lambdaPort: 0, noTimeout: true },
  );
  const definition = { name, handler: 'host.invoke', runtime: 'nodejs24.x', timeout, environment: {} };
  lambda.create([{ functionKey: key, functionDefinition: definition }]);
  return lambda;
};

type Instance = ReturnType<Lambda['get']>;

/** Creates a generation. Its code is loaded by `load` or by the first request. */
export function generationOf(
  service: Service,
  configuration: FunctionConfiguration,
  environment: Record<string, string>,
): Generation {
  const lambda = lambdaOf(service, configuration, environment);
  let inFlight = 0;
  let idle: (() => void) | undefined;

  const counted = async <T>(task: () => Promise<T>): Promise<T> => {
    inFlight += 1;
    try {
      return await task();
    } finally {
      inFlight -= 1;
      if (inFlight === 0) idle?.();
    }
  };

  const runOn = async (
    instance: Instance,
    event: unknown,
    seconds: number,
    clientContext?: unknown,
  ): Promise<Outcome> => {
    instance.setEvent(event);
    instance.setClientContext(clientContext);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>((resolve) => {
      const failure = { kind: 'timeout' as const, message: `Task timed out after ${seconds} seconds` };
      timer = setTimeout(() => resolve({ failure }), seconds * 1000);
    });
    const outcome = await Promise.race([instance.runHandler().then(outcomeOf), late]);
    clearTimeout(timer);
    // As on AWS, an environment is not reused after a crash or timeout.
    if ('failure' in outcome && outcome.failure.kind !== 'handler') await instance.cleanup();
    return outcome;
  };

  const known = new Set<Instance>();
  const newInstance = (): Instance | undefined => {
    const instance = lambda.get(configuration.key);
    // It has just become idle, and is about to be released.
    if (known.has(instance)) return undefined;
    known.add(instance);
    return instance;
  };
  const pool = instancePool(newInstance, (instance) =>
    counted(() => runOn(instance, undefined, loadSeconds)),
  );

  const run = async (event: unknown, seconds: number, clientContext?: unknown): Promise<Outcome> => {
    const instance = await pool.take();
    try {
      return await runOn(instance, event, seconds, clientContext);
    } finally {
      pool.release(instance);
    }
  };

  let loading: Promise<Outcome> | undefined;
  const load = (): Promise<Outcome> => {
    loading ??= counted(() => run(undefined, loadSeconds));
    return loading;
  };
  let describing: Promise<Outcome> | undefined;
  const describe = (): Promise<Outcome> => {
    describing ??= load().then((loaded) =>
      'failure' in loaded ? loaded : counted(() => run(null, loadSeconds)),
    );
    return describing;
  };
  return {
    load,
    describe,
    invoke: (event, clientContext) =>
      counted(async () => {
        // A second worker started while the first is loading would slow both down.
        const loaded = await (describing ?? load());
        return 'failure' in loaded ? loaded : run(event, configuration.timeout, clientContext);
      }),
    retire: async () => {
      if (inFlight > 0) await new Promise<void>((resolve) => (idle = resolve));
      await lambda.cleanup();
    },
    stop: () => lambda.cleanup(),
  };
}
