import { semaphore } from '../core/semaphore.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { FunctionConfiguration, Service } from '../serverless-config/service.ts';
import { environmentOf, hostSettings, type LambdaContext } from './environment-of-function.ts';
import { type Generation, generationOf } from './generation.ts';
import type { Outcome } from './outcome.ts';

const concurrency = 3;
// After a burst the extra workers stop; each takes about 35 MB.
const idleMilliseconds = 15_000;

/** A function that runs locally with its newest code. */
export interface LocalFunction {
  readonly service: Service;
  readonly configuration: FunctionConfiguration;
  /** Time of its last request, by `performance.now()`. */
  lastUsed(): number;
  /** Loads the current code once. Resolves with the service's description or the load failure. */
  load(): Promise<Outcome>;
  /** @param clientContext what the caller passes beside the event; only of invocations by Lambda's API */
  invoke(event: unknown, clientContext?: unknown): Promise<Outcome>;
  /** Discards the current code; the next request loads it anew. Requests in flight finish on the code they began with. */
  renew(): void;
  /** Stops it after the requests in flight. */
  retire(): Promise<void>;
  stop(): Promise<void>;
}

/** Creates a function. Its code is loaded by `load` or by the first request. */
export function startFunction(
  service: Service,
  configuration: FunctionConfiguration,
  scope: Scope,
  context: LambdaContext,
): LocalFunction {
  const environment = {
    ...environmentOf(service, configuration, scope, context),
    LOCAL_AWS_HOST: hostSettings(service, configuration, context),
  };
  const admit = semaphore(concurrency);
  const start = (): Generation => generationOf(service, configuration, environment);
  const retiring = new Set<Generation>();
  let current = start();

  const renew = (): void => {
    const former = current;
    current = start();
    retiring.add(former);
    void former.retire().then(() => retiring.delete(former));
  };
  let lastUsed = 0;
  let idle: NodeJS.Timeout | undefined;
  const shrink = (): void => {
    renew();
    void current.load();
  };
  const shrinkWhenIdle = (): void => {
    clearTimeout(idle);
    if (current.workers() > 1) idle = setTimeout(shrink, idleMilliseconds).unref();
  };

  /** A load failure may come from a half-written file; if newer code has arrived, that is invoked instead. */
  const invokeNewest = async (event: unknown, clientContext: unknown): Promise<Outcome> => {
    const invoked = current;
    const outcome = await invoked.invoke(event, clientContext);
    const couldNotLoad = 'failure' in outcome && outcome.failure.kind === 'load';
    return couldNotLoad && current !== invoked ? invokeNewest(event, clientContext) : outcome;
  };

  return {
    service,
    configuration,
    lastUsed: () => lastUsed,
    load: () => current.load(),
    invoke: (event, clientContext) => {
      lastUsed = performance.now();
      return admit(() => invokeNewest(event, clientContext)).finally(shrinkWhenIdle);
    },
    renew,
    retire: () => {
      clearTimeout(idle);
      return current.retire();
    },
    stop: async () => {
      clearTimeout(idle);
      await Promise.all([current, ...retiring].map((generation) => generation.stop()));
    },
  };
}
