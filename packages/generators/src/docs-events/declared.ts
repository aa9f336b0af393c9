import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Emitter, EventType, Listener } from '@moim/common/events';

const services = join(import.meta.dirname, '../../../../services');

/** What one service emits and listens to, as its src/events.ts says. */
export interface Declared {
  readonly service: string;
  readonly emits: readonly EventType[];
  readonly listeners: readonly Listener[];
}

/** What all services emit and listen to, in the order of their names. */
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
