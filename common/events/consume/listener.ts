import * as z from 'zod/mini';
import type { Write } from '../../dynamodb/index.ts';
import { type DomainEvent, envelope } from '../contract/event.ts';

/** The reaction to one event: an act, or writes that go into one transaction with the record of it. */
export type Reaction =
  | { readonly kind: 'act'; act(): Promise<void> }
  | { readonly kind: 'write'; writes(): Promise<readonly Write[]> };

/** How a consumer reacts to one type of event. */
export interface Listener {
  readonly type: string;
  /** The versions that it reads. */
  readonly versions: readonly number[];
  readonly ordered: boolean;
  /** Validates the data. Throws an UnreadableEvent. */
  read(event: DomainEvent): Reaction;
}

/** An event that retries cannot help: its version is unknown, or its data does not match the schema. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

interface Reading<Data> {
  /** By version, the schema of the fields needed here. The schema of an old version transforms into the current form. */
  readonly versions: Readonly<Record<number, z.core.$ZodType<Data>>>;
  /**
   * Whether the events of one subject take effect in the order in which they happened: an event that arrives after a
   * later one is skipped, and no two are handled concurrently. Meant for events that carry the whole state of their
   * subject, and for final ones such as a deletion.
   */
  readonly ordered?: boolean;
}

interface Acting<Data> extends Reading<Data> {
  /** Must be idempotent: it runs again if the function crashes before recording that it ran. */
  readonly act: (event: DomainEvent<Data>) => Promise<void>;
}

interface Writing<Data> extends Reading<Data> {
  /**
   * Returns the writes. They go into one transaction with the record that the event is handled, so they take effect
   * exactly once, whatever crashes or is delivered again. At most 99 actions.
   */
  readonly write: (event: DomainEvent<Data>) => readonly Write[] | Promise<readonly Write[]>;
}

/**
 * Declares how to react to a type of event.
 *
 * @example
 * listen('orders.order.paid', {
 *   versions: { 1: z.object({ total: z.int() }) },
 *   write: ({ subject, data }) => [accounts.update.tx({ customerId: subject }, { spent: add(data.total) })],
 * });
 */
export function listen<Data>(type: string, how: Acting<Data> | Writing<Data>): Listener {
  envelope.shape.type.parse(type);
  return {
    type,
    versions: Object.keys(how.versions).map(Number),
    ordered: how.ordered ?? false,
    read: (given) => {
      const event = { ...given, data: readData(how, given) };
      return 'act' in how
        ? { kind: 'act', act: () => how.act(event) }
        : { kind: 'write', writes: async () => how.write(event) };
    },
  };
}

function readData<Data>({ versions }: Reading<Data>, { type, version, data }: DomainEvent): Data {
  const schema = Object.hasOwn(versions, version) ? versions[version] : undefined;
  if (!schema) {
    const known = Object.keys(versions).join(', ');
    throw new UnreadableEvent(`version ${version} of ${type} is unknown; this listener reads: ${known}`);
  }
  const result = z.safeParse(schema, data);
  if (result.success) return result.data;
  // Path and kind only: the value may be personal.
  const problems = result.error.issues.map(({ path, code }) => `${path.join('.') || 'data'}: ${code}`);
  throw new UnreadableEvent(
    `the data of ${type} version ${version} does not match its schema: ${problems.join('; ')}`,
  );
}
