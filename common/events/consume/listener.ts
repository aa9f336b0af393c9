import type * as z from 'zod';
import type { Write } from '../../dynamodb/index.ts';
import { type DomainEvent, envelope } from '../contract/event.ts';

/** What is to be done about one event: something that is done, or writes that are done together with its note. */
export type Reaction =
  | { readonly kind: 'act'; act(): Promise<void> }
  | { readonly kind: 'write'; writes(): Promise<readonly Write[]> };

/** How a consumer reacts to one type of event. */
export interface Listener {
  readonly type: string;
  /** The versions of it that are read. */
  readonly versions: readonly number[];
  readonly ordered: boolean;
  /** Checks and reads the data. Throws an UnreadableEvent. */
  read(event: DomainEvent): Reaction;
}

/** An event that no listener can read, however often it comes: its version is unknown, or its data are not of its schema. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

interface Reading<Data> {
  /** By version: the part of the data that is needed here. One for an old version transforms into the present form. */
  readonly versions: Readonly<Record<number, z.ZodType<Data>>>;
  /**
   * Whether the events of one subject take effect in the order in which they happened: one that comes after a later
   * one is skipped, and no two are handled at once. For events that carry the whole state of their subject, and for
   * ends, such as a deletion.
   */
  readonly ordered?: boolean;
}

interface Acting<Data> extends Reading<Data> {
  /** Must bear to be done twice, should the function die between its end and the note of it. */
  readonly act: (event: DomainEvent<Data>) => Promise<void>;
}

interface Writing<Data> extends Reading<Data> {
  /**
   * Gives what is to be written to tables. It is written in one transaction with the note that the event is handled:
   * exactly once, whatever crashes or comes again. At most 99 actions.
   */
  readonly write: (event: DomainEvent<Data>) => readonly Write[] | Promise<readonly Write[]>;
}

/**
 * Describes how to react to a type of event.
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
    throw new UnreadableEvent(`version ${version} of ${type} is unknown here; known: ${known}`);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  // Where and what kind, not the value: data may be personal.
  const problems = result.error.issues.map(({ path, code }) => `${path.join('.') || 'data'}: ${code}`);
  throw new UnreadableEvent(
    `the data of ${type} version ${version} are not of their schema: ${problems.join('; ')}`,
  );
}
