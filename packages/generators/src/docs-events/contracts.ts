import type { EventType, Listener } from '@moim/common/events';
import type { Declared } from './declared.ts';

/**
 * Where a listener would not understand what is emitted: a type that nobody emits, a version that it does not read, an
 * example that its schema refuses. Also where an event has another service's name.
 *
 * @returns a line for each; none when all understand each other
 */
export function misunderstandings(declared: readonly Declared[]): string[] {
  const emitted = declared.flatMap(({ emits }) => emits);
  return declared.flatMap(({ service, emits, listeners }) => [
    ...emits
      .filter(({ type }) => !type.startsWith(`${service}.`))
      .map(({ type }) => `${service} emits ${type}, which has another service's name`),
    ...listeners.flatMap((listener) => misread(service, listener, emitted)),
  ]);
}

function misread(service: string, listener: Listener, emitted: readonly EventType[]): string[] {
  const { type } = listener;
  const versions = emitted.filter((event) => event.type === type);
  if (versions.length === 0) return [`${service} listens to ${type}, which nobody emits`];
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
