import { semaphore } from '../core/semaphore.ts';
import type { Scope } from '../serverless-config/intrinsics.ts';
import type { FunctionConfiguration, Service } from '../serverless-config/service.ts';
import { environmentOf, hostSettings, type LambdaContext } from './environment-of-function.ts';
import { type Generation, generationOf } from './generation.ts';
import type { Outcome } from './outcome.ts';

const concurrency = 3;
// After a burst the workers that it needed are let go, about 35 MB each.
const idleMilliseconds = 15_000;

/** A function that runs locally, always with its newest code. */
export interface LocalFunction {
  readonly service: Service;
  readonly configuration: FunctionConfiguration;
  /** When it last served a request, in milliseconds of this process. */
  lastUsed(): number;
  /** Loads the present code, once, and gives what it says about itself. */
  load(): Promise<Outcome>;
  invoke(event: unknown): Promise<Outcome>;
  /** Drops the present code: what is asked next loads it anew. Requests in flight are answered by what they began with. */
  renew(): void;
  /** Ends it once the requests it serves are answered. */
  retire(): Promise<void>;
  stop(): Promise<void>;
}

/** A function; its code is loaded when somebody asks for it. */
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
  const letGoWhenIdle = (): void => {
    clearTimeout(idle);
    if (current.workers() > 1) idle = setTimeout(shrink, idleMilliseconds).unref();
  };

  /** What was loaded from a file that was just being written is not the last word: its replacement answers. */
  const invokeNewest = async (event: unknown): Promise<Outcome> => {
    const asked = current;
    const outcome = await asked.invoke(event);
    const couldNotLoad = 'failure' in outcome && outcome.failure.kind === 'load';
    return couldNotLoad && current !== asked ? invokeNewest(event) : outcome;
  };

  return {
    service,
    configuration,
    lastUsed: () => lastUsed,
    load: () => current.load(),
    invoke: (event) => {
      lastUsed = performance.now();
      return admit(() => invokeNewest(event)).finally(letGoWhenIdle);
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
