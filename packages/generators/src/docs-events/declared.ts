import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Emitter, EventType, Listener } from '@moim/common/events';

const services = join(import.meta.dirname, '../../../../services');

/** What one service emits and listens to, as its src/publish.ts and src/consume.ts say. */
export interface Declared {
  readonly service: string;
  readonly emits: readonly EventType[];
  readonly listeners: readonly Listener[];
}

/** What all services emit and listen to, in the order of their names. */
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
