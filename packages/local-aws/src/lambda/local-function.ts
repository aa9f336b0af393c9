import { collectGarbageSoon } from '../core/collect-garbage.ts';
import { semaphore } from '../core/semaphore.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { FunctionConfiguration, Service } from '../serverless-config/service.ts';
import { environmentOf, hostSettings, type LambdaContext } from './environment-of-function.ts';
import { type Generation, generationOf } from './generation.ts';
import type { Outcome } from './outcome.ts';

const concurrency = 3;
// Each worker takes about 35 MB, and a fraction of a second to load.
const defaultIdle = 15_000;

/** A function that runs locally with its newest code. */
export interface LocalFunction {
  readonly service: Service;
  readonly configuration: FunctionConfiguration;
  /** Time of its last request, by `performance.now()`. */
  lastUsed(): number;
  /** Whether it has been invoked lately, so that it is worth keeping loaded. */
  isInUse(): boolean;
  /** How often its code was renewed. */
  revision(): number;
  /** Loads the current code once. */
  load(): Promise<Outcome>;
  /** Loads the current code, and resolves with the service's description or the load failure. */
  describe(): Promise<Outcome>;
  /** Stops its workers unless it is in use; the next request loads it. */
  rest(): void;
  /** @param clientContext what the caller passes beside the event; only of invocations by Lambda's API */
  invoke(event: unknown, clientContext?: unknown): Promise<Outcome>;
  /** Discards the current code; the next request loads it anew. Requests in flight finish on the code they began with. */
  renew(): void;
  /** Stops it after the requests in flight. */
  retire(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Creates a function. Its code is loaded by `load` or by the first request.
 *
 * @param idle milliseconds without a request after which its workers stop, as on AWS
 */
export function startFunction(
  service: Service,
  configuration: FunctionConfiguration,
  scope: Scope,
  context: LambdaContext,
  idle = defaultIdle,
): LocalFunction {
  const environment = {
    ...environmentOf(service, configuration, scope, context),
    LOCAL_AWS_HOST: hostSettings(service, configuration, context),
  };
  const admit = semaphore(concurrency);
  const start = (): Generation => generationOf(service, configuration, environment);
  const retiring = new Set<Generation>();
  let current = start();

  let revision = 0;
  let isBroken = false;
  let lastUsed = 0;
  let inFlight = 0;
  let timer: NodeJS.Timeout | undefined;

  const replace = (): void => {
    const former = current;
    current = start();
    retiring.add(former);
    void former.retire().then(() => {
      retiring.delete(former);
      collectGarbageSoon();
    });
  };
  const stayAwake = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const restLater = (): void => {
    stayAwake();
    if (inFlight > 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      // What cannot be described responds with an error until its code changes, and has no worker.
      if (!isBroken) replace();
    }, idle).unref();
  };
  const isInUse = (): boolean => inFlight > 0 || timer !== undefined;

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
    isInUse,
    revision: () => revision,
    load: () => current.load(),
    describe: async () => {
      const described = current;
      const outcome = await described.describe();
      if (described === current) isBroken = 'failure' in outcome;
      return outcome;
    },
    rest: () => {
      if (!isInUse()) replace();
    },
    invoke: (event, clientContext) => {
      lastUsed = performance.now();
      inFlight += 1;
      stayAwake();
      return admit(() => invokeNewest(event, clientContext)).finally(() => {
        inFlight -= 1;
        context.onAnswered?.(service.name);
        restLater();
      });
    },
    renew: () => {
      revision += 1;
      isBroken = false;
      replace();
    },
    retire: () => {
      stayAwake();
      return current.retire();
    },
    stop: async () => {
      stayAwake();
      await Promise.all([current, ...retiring].map((generation) => generation.stop()));
    },
  };
}
