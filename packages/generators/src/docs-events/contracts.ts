import type { EventType, Listener } from '@moim/common/events';
import type { Declared } from './declared.ts';

/**
 * Checks the listeners against the emitted events. Reports a type that no service emits, a version that a listener does
 * not read, an example that its schema refuses, and an event with another service's name.
 *
 * @returns a line for each fault
 */
export function contractFaults(declared: readonly Declared[]): string[] {
  const emitted = declared.flatMap(({ emits }) => emits);
  return declared.flatMap(({ service, emits, listeners }) => [
    ...emits
      .filter(({ type }) => !type.startsWith(`${service}.`))
      .map(({ type }) => `${service} emits ${type}, which has another service's name`),
    ...listeners.flatMap((listener) => faultsOfListener(service, listener, emitted)),
  ]);
}

function faultsOfListener(service: string, listener: Listener, emitted: readonly EventType[]): string[] {
  const { type } = listener;
  const versions = emitted.filter((event) => event.type === type);
  if (versions.length === 0) return [`${service} listens to ${type}, which no service emits`];
  return versions.flatMap(({ version, example }) => {
    try {
      const about = { id: 'example', time: '', correlationId: '', subject: 'example', sequence: '' };
      listener.read({ ...about, type, version, data: example });
      return [];
    } catch (error) {
      return [`${service}: ${error instanceof Error ? error.message : error}`];
    }
  });
}
