import type { Scope } from '../config/intrinsics.ts';
import type { FunctionConfiguration, Service } from '../config/service.ts';
import { environmentOf, hostSettings, type Where } from './environment-of-function.ts';
import { type Generation, startGeneration } from './generation.ts';
import type { Outcome } from './outcome.ts';
import { turnstile } from './turnstile.ts';

const concurrency = 3;
// After a burst the workers that it needed are let go, about 35 MB each.
const idleMilliseconds = 15_000;

/** A function that runs locally, always with its newest code. */
export interface LocalFunction {
  readonly service: Service;
  readonly configuration: FunctionConfiguration;
  /** What the present code says about itself, once it is loaded. */
  ready(): Promise<Outcome>;
  invoke(event: unknown): Promise<Outcome>;
  /** Loads the code again. Requests in flight are answered by the code they began with. */
  reload(): Promise<Outcome>;
  /** Ends it once the requests it serves are answered. */
  retire(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a function; the first load begins at once. */
export function startFunction(
  service: Service,
  configuration: FunctionConfiguration,
  scope: Scope,
  where: Where,
): LocalFunction {
  const environment = {
    ...environmentOf(service, configuration, scope, where),
    MOIM_HOST: hostSettings(service, configuration, where),
  };
  const admit = turnstile(concurrency);
  const start = (): Generation => startGeneration(service, configuration, environment);
  const retiring = new Set<Generation>();
  let current = start();

  const reload = (): Promise<Outcome> => {
    const former = current;
    current = start();
    retiring.add(former);
    void former.retire().then(() => retiring.delete(former));
    return current.ready;
  };
  let idle: NodeJS.Timeout | undefined;
  const letGoWhenIdle = (): void => {
    clearTimeout(idle);
    if (current.workers() > 1) idle = setTimeout(reload, idleMilliseconds).unref();
  };

  return {
    service,
    configuration,
    ready: () => current.ready,
    invoke: (event) => admit(() => current.invoke(event)).finally(letGoWhenIdle),
    reload,
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
