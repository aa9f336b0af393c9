import type { PhysicalResource } from './config/intrinsics.ts';
import type { JsonObject } from './config/json.ts';
import { parts } from './parts/index.ts';
import type { PartContext, RunningPart } from './parts/part.ts';

/** All parts of the local AWS together. */
export interface RunningParts {
  endpoints: Record<string, string>;
  environment: Record<string, string>;
  resources: Map<string, PhysicalResource>;
  ready: Promise<void>;
  provision(resources: JsonObject): Promise<void>;
  stop(): Promise<void>;
}

/** Starts every part, all at once. When one cannot start, the others are ended again. */
export async function startParts(context: PartContext): Promise<RunningParts> {
  const started = await Promise.allSettled(parts.map((part) => part.start(context)));
  const running = new Map<string, RunningPart>();
  for (const [index, result] of started.entries()) {
    const name = parts[index]?.name;
    if (result.status === 'fulfilled' && name) running.set(name, result.value);
  }
  const stop = async (): Promise<void> => {
    await Promise.all([...running.values()].map((part) => part.stop()));
  };
  const failure = started.find((result) => result.status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const ready = Promise.all([...running.values()].map((part) => part.ready)).then(() => {});
  // Awaited later, beside other things.
  ready.catch(() => {});
  return {
    endpoints: Object.fromEntries([...running].map(([name, { endpoint }]) => [name, endpoint])),
    environment: Object.assign({}, ...[...running.values()].map(({ environment }) => environment)),
    resources: new Map([...running.values()].flatMap(({ resources }) => [...resources])),
    ready,
    provision: async (resources) => {
      await Promise.all([...running.values()].map((part) => part.provision(resources)));
    },
    stop,
  };
}
