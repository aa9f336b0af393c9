import type { JsonObject } from '../core/json.ts';
import type { Part, PartContext, RunningPart } from '../emulator.ts';
import { parts } from '../emulators.ts';
import type { PhysicalResource } from '../serverless-config/intrinsics.ts';
import type { Service } from '../serverless-config/service.ts';

/** All parts of a local AWS together: of this process, or of one that runs already. */
export interface Parts {
  endpoints: Record<string, string>;
  environment: Record<string, string>;
  ready: Promise<void>;
  resources(services: Service[]): Map<string, PhysicalResource>;
  provision(declared: JsonObject): Promise<void>;
  stop(): Promise<void>;
}

type At = [Part, string][];

const reached = (
  at: At,
  region: string,
): Pick<Parts, 'endpoints' | 'environment' | 'resources' | 'provision'> => ({
  endpoints: Object.fromEntries(at.map(([{ name }, endpoint]) => [name, endpoint])),
  environment: Object.assign({}, ...at.map(([part, endpoint]) => part.environment(endpoint))),
  resources: (services) =>
    new Map(at.flatMap(([part, endpoint]) => [...part.resources(services, region, endpoint)])),
  provision: async (declared) => {
    await Promise.all(at.map(([part, endpoint]) => part.provision(endpoint, declared, region)));
  },
});

/** Starts every part, all at once. When one cannot start, the others are ended again. */
export async function startParts(context: PartContext): Promise<Parts> {
  const results = await Promise.allSettled(
    parts.map(async (part) => [part, await part.start(context)] as const),
  );
  const running: [Part, RunningPart][] = [];
  for (const result of results) if (result.status === 'fulfilled') running.push([...result.value]);
  const stop = async (): Promise<void> => {
    await Promise.all(running.map(([, part]) => part.stop()));
  };
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const ready = Promise.all(running.map(([, part]) => part.ready)).then(() => {});
  // Awaited later, beside other things.
  ready.catch(() => {});
  const at: At = running.map(([part, { endpoint }]) => [part, endpoint]);
  return { ...reached(at, context.region), ready, stop };
}

/** The parts of a local AWS that runs in another process. */
export function attachParts(endpoints: Record<string, string>, region: string): Parts {
  const at = parts.flatMap((part): At => {
    const endpoint = endpoints[part.name];
    return endpoint === undefined ? [] : [[part, endpoint]];
  });
  return { ...reached(at, region), ready: Promise.resolve(), stop: async () => {} };
}
