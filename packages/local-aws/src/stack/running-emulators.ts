import type { JsonObject } from '../core/json.ts';
import type { Changing, Emulator, EmulatorContext, RunningEmulator } from '../emulator.ts';
import { emulators } from '../emulators.ts';
import type { PhysicalResource } from '../serverless-config/intrinsics.ts';
import type { Service } from '../serverless-config/service.ts';

/** All emulators of a local AWS, run by this process or by another one. */
export interface Emulators {
  endpoints: Record<string, string>;
  environment: Record<string, string>;
  ready: Promise<void>;
  resources(services: Service[]): Map<string, PhysicalResource>;
  provision(declared: JsonObject, changing?: Changing): Promise<void>;
  stop(): Promise<void>;
}

type At = [Emulator, string][];

const reached = (
  at: At,
  region: string,
): Pick<Emulators, 'endpoints' | 'environment' | 'resources' | 'provision'> => ({
  endpoints: Object.fromEntries(at.map(([{ name }, endpoint]) => [name, endpoint])),
  environment: Object.assign({}, ...at.map(([emulator, endpoint]) => emulator.environment(endpoint))),
  resources: (services) =>
    new Map(at.flatMap(([emulator, endpoint]) => [...emulator.resources(services, region, endpoint)])),
  provision: async (declared, changing) => {
    await Promise.all(
      at.map(([emulator, endpoint]) => emulator.provision(endpoint, declared, region, changing)),
    );
  },
});

/** Starts all emulators concurrently. When one fails, the others are stopped. */
export async function startEmulators(context: EmulatorContext): Promise<Emulators> {
  const results = await Promise.allSettled(
    emulators.map(async (emulator) => [emulator, await emulator.start(context)] as const),
  );
  const running: [Emulator, RunningEmulator][] = [];
  for (const result of results) if (result.status === 'fulfilled') running.push([...result.value]);
  const stop = async (): Promise<void> => {
    await Promise.all(running.map(([, emulator]) => emulator.stop()));
  };
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const ready = Promise.all(running.map(([, emulator]) => emulator.ready)).then(() => {});
  // Awaited later; until then a rejection must not count as unhandled.
  ready.catch(() => {});
  const at: At = running.map(([emulator, { endpoint }]) => [emulator, endpoint]);
  return { ...reached(at, context.region), ready, stop };
}

/** Connects to the emulators of a local AWS in another process. */
export function attachEmulators(endpoints: Record<string, string>, region: string): Emulators {
  const at = emulators.flatMap((emulator): At => {
    const endpoint = endpoints[emulator.name];
    return endpoint === undefined ? [] : [[emulator, endpoint]];
  });
  return { ...reached(at, region), ready: Promise.resolve(), stop: async () => {} };
}
