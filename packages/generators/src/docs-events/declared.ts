import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Emitter, EventType, Listener } from '@moim/common/events';

const services = join(import.meta.dirname, '../../../../services');

/** The events that one service's src/events.ts declares. */
export interface Declared {
  readonly service: string;
  readonly emits: readonly EventType[];
  readonly listeners: readonly Listener[];
}

/** The declared events of all services, in the order of the services' names. */
export async function declaredEvents(): Promise<Declared[]> {
  const names = (await readdir(services)).sort();
  const emitting = names.filter((name) => existsSync(fileOf(name)));
  return Promise.all(
    emitting.map(async (service) => {
      const module: { emitter?: Emitter; listeners?: Listener[] } = await import(fileOf(service));
      return { service, emits: module.emitter?.types ?? [], listeners: module.listeners ?? [] };
    }),
  );
}

const fileOf = (service: string): string => join(services, service, 'src/events.ts');
