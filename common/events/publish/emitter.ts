import { parseStream, type StreamEvent } from '../../dynamodb/index.ts';
import type { EventType } from '../contract/event-type.ts';

type Entities = Parameters<typeof parseStream>[1];
type ChangeIn<E extends Entities> = ReturnType<typeof parseStream<E>>[number];

/** An event to emit because of one change. */
export interface Emission {
  readonly type: EventType;
  readonly subject: string;
  readonly data: unknown;
  /** When it happened; by default, the time of the change. */
  readonly time?: string;
}

/** A change of an item of any entity, and the events that it emits. */
export interface ChangedItem {
  readonly id: string;
  readonly sequenceNumber: string;
  readonly at: number;
  readonly cause?: string;
  emissions(): readonly Emission[];
}

/** The events that a service emits, and the changes that cause them. */
export interface Emitter {
  readonly types: readonly EventType[];
  /** The names of the entities whose changes are watched. */
  readonly entities: readonly string[];
  changes(event: StreamEvent): ChangedItem[];
}

/**
 * Declares what a service emits: the entities that it watches, the types of event, and a function from one change of an
 * item to its events, if any. The function must depend on the change alone, so that a change read again gives the same
 * events.
 *
 * @example
 * export const emitter = emits({ orders }, [orderPaid], (change) => {
 *   if (change.kind !== 'changed' || change.old.status === 'paid' || change.new.status !== 'paid') return [];
 *   const { orderId, total, updatedAt } = change.new;
 *   return [emit(orderPaid, { subject: orderId, data: { orderId, total }, time: updatedAt })];
 * });
 */
export function emits<E extends Entities>(
  entities: E,
  types: readonly EventType[],
  meaning: (change: ChangeIn<E>) => readonly Emission[],
): Emitter {
  return {
    types,
    entities: Object.values(entities).map(({ model }) => model.name),
    changes: (event) =>
      parseStream(event, entities).map((change) => {
        const { id, sequenceNumber, at, cause } = change;
        const emissions = (): readonly Emission[] => meaning(change);
        return { id, sequenceNumber, at, ...(cause !== undefined && { cause }), emissions };
      }),
  };
}

/** One event to emit. The compiler checks its data here, the schema when it is published. */
export function emit<Data>(
  type: EventType<Data>,
  about: { subject: string; data: Data; time?: string },
): Emission {
  return { type, ...about };
}
