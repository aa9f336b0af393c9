import { semaphore } from '../core/semaphore.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { FunctionConfiguration, Service } from '../serverless-config/service.ts';
import { environmentOf, hostSettings, type LambdaContext } from './environment-of-function.ts';
import { type Generation, generationOf } from './generation.ts';
import type { Outcome } from './outcome.ts';

const concurrency = 3;
// Each worker takes about 35 MB.
const defaultIdle = 15_000;

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

/**
 * Creates a function. Its code is loaded by `load` or by the first request.
 *
 * @param idle milliseconds without a request after which workers that nobody waits for stop
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
  const answersClients =
    configuration.events.length + configuration.websocketEvents.length + configuration.deferredRoutes.length >
    0;
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
  let inFlight = 0;
  let timer: NodeJS.Timeout | undefined;
  /** Stops the extra workers of a burst, and all of a function that nobody waits for: its next event loads it, as on AWS. */
  const shrink = (): void => {
    renew();
    if (answersClients) void current.load();
  };
  const shrinkWhenIdle = (): void => {
    clearTimeout(timer);
    if (inFlight > 0 || (answersClients && current.workers() === 1)) return;
    timer = setTimeout(shrink, idle).unref();
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
      inFlight += 1;
      clearTimeout(timer);
      return admit(() => invokeNewest(event, clientContext)).finally(() => {
        inFlight -= 1;
        context.onAnswered?.(service.name);
        shrinkWhenIdle();
      });
    },
    renew,
    retire: () => {
      clearTimeout(timer);
      return current.retire();
    },
    stop: async () => {
      clearTimeout(timer);
      await Promise.all([current, ...retiring].map((generation) => generation.stop()));
    },
  };
}
