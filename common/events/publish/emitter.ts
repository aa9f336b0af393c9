import { parseStream, type StreamEvent } from '../../dynamodb/index.ts';
import type { EventType } from '../contract/event-type.ts';

type Entities = Parameters<typeof parseStream>[1];
type ChangeIn<E extends Entities> = ReturnType<typeof parseStream<E>>[number];

/** An event that is to be emitted because of one change. */
export interface Emission {
  readonly type: EventType;
  readonly subject: string;
  readonly data: unknown;
  /** When it happened; that of the change unless given. */
  readonly time?: string;
}

/** A change of an item, as far as every one has it, and what it makes the service emit. */
export interface ChangedItem {
  readonly id: string;
  readonly sequenceNumber: string;
  readonly at: number;
  readonly cause?: string;
  emissions(): readonly Emission[];
}

/** What a service emits, and because of which changes. */
export interface Emitter {
  readonly types: readonly EventType[];
  /** The names of the entities of whose changes anything is emitted. */
  readonly entities: readonly string[];
  changes(event: StreamEvent): ChangedItem[];
}

/**
 * What a service emits: the entities that it watches, the types of event, and a function from one change of an item to
 * the events that it means, or none. The function sees only the change, so that the same change means the same events
 * whenever it is looked at.
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

/** One event to emit, its data checked by the compiler here and by its schema when it is published. */
export function emit<Data>(
  type: EventType<Data>,
  about: { subject: string; data: Data; time?: string },
): Emission {
  return { type, ...about };
}
