import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Emitter, EventType, Listener } from '@moim/common/events';

const services = join(import.meta.dirname, '../../../../services');

/** The events that one service's src/publish.ts and src/consume.ts declare. */
export interface Declared {
  readonly service: string;
  readonly emits: readonly EventType[];
  readonly listeners: readonly Listener[];
}

/** The declared events of all services, in the order of the services' names. */
export async function declaredEvents(): Promise<Declared[]> {
  const names = (await readdir(services)).sort();
  const declared = await Promise.all(
    names.map(async (service) => {
      const { emitter }: { emitter?: Emitter } = await importFrom(service, 'publish.ts');
      const { listeners }: { listeners?: Listener[] } = await importFrom(service, 'consume.ts');
      return { service, emits: emitter?.types ?? [], listeners: listeners ?? [] };
    }),
  );
  return declared.filter(({ emits, listeners }) => emits.length + listeners.length > 0);
}

async function importFrom(service: string, name: string): Promise<object> {
  const file = join(services, service, 'src', name);
  return existsSync(file) ? import(file) : {};
}
