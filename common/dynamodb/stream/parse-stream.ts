import { readItem, type WireMap } from '../codec/read.ts';
import { Misconfigured } from '../errors/connection-errors.ts';
import { deletionMark, entityName, fieldsOf, type Item, writeCause, writeToken } from '../model/item.ts';
import type { Model } from '../model/model.ts';

/** The part of a Lambda event from a table's stream that is read. */
export interface StreamEvent {
  readonly Records: readonly StreamRecord[];
}

interface StreamRecord {
  readonly eventName?: string | undefined;
  readonly eventID?: string | undefined;
  readonly userIdentity?: { readonly principalId?: string | undefined } | undefined;
  readonly dynamodb?:
    | {
        readonly StreamViewType?: string | undefined;
        readonly SequenceNumber?: string | undefined;
        readonly ApproximateCreationDateTime?: number | undefined;
        readonly OldImage?: WireMap | undefined;
        readonly NewImage?: WireMap | undefined;
      }
    | undefined;
}

/** A change of an item. `N`: the entity's name as given to `parseStream`; `T`: the item's type. */
export type StreamChange<N, T> = {
  readonly entity: N;
  /** The event's id, which stays the same when it is delivered again. */
  readonly id: string;
  /** The `itemIdentifier` for `batchItemFailures`. */
  readonly sequenceNumber: string;
  /** Milliseconds since the epoch, with a resolution of seconds. */
  readonly at: number;
  /** For traced entities: the request that made the change, if known. */
  readonly cause?: string;
} & (
  | { readonly kind: 'created'; readonly new: T }
  | { readonly kind: 'changed'; readonly old: T; readonly new: T }
  /** `expired`: whether DynamoDB deleted it because of its TTL. */
  | { readonly kind: 'deleted'; readonly old: T; readonly expired: boolean }
);

/** Anything whose `get` has the item's type: an entity. */
interface Streamed<T> {
  readonly model: Model;
  readonly get: { tx(key: never): { typed(stored: Item): T } };
}

type ItemOf<E> = E extends Streamed<infer T> ? T : never;

type ChangeOf<E> = { [N in keyof E]: StreamChange<N, ItemOf<E[N]>> }[keyof E];

const completeView = 'NEW_AND_OLD_IMAGES';
const expiryService = 'dynamodb.amazonaws.com';

/**
 * Reads a table's stream as changes of the given entities; ignores other items.
 *
 * @returns the changes, in the order of the stream
 * @throws Misconfigured if the stream does not have both images of each item, or if two entities have one name
 * @example
 * for (const change of parseStream(event, { orders, stock })) {
 *   if (change.entity === 'orders' && change.kind === 'changed') notify(change.old.status, change.new.status);
 * }
 */
export function parseStream<E extends Readonly<Record<string, Streamed<unknown>>>>(
  event: StreamEvent,
  entities: E,
): ChangeOf<E>[];
export function parseStream(
  event: StreamEvent,
  entities: Readonly<Record<string, Streamed<unknown>>>,
): object[] {
  const names = namesOf(entities);
  return event.Records.flatMap((record) => {
    checkView(record);
    const { OldImage, NewImage } = record.dynamodb ?? {};
    const entity = names.get((NewImage ?? OldImage)?.[entityName]?.S ?? '');
    if (entity === undefined || isNoteOfDeletion(OldImage, NewImage)) return [];
    const cause = causeOf(OldImage, NewImage);
    return [{ entity, ...about(record), ...(cause && { cause }), ...happened(record, OldImage, NewImage) }];
  });
}

/** The names that the caller gave, by those that items are stored with. */
function namesOf(entities: Readonly<Record<string, Streamed<unknown>>>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, { model }] of Object.entries(entities)) {
    const other = names.get(model.name);
    if (other !== undefined) {
      throw new Misconfigured(
        `"${other}" and "${name}" are both entities called "${model.name}": a stream cannot distinguish them`,
      );
    }
    names.set(model.name, name);
  }
  return names;
}

/** A record without both images cannot say what has changed. */
function checkView({ eventName, dynamodb }: StreamRecord): void {
  const view = dynamodb?.StreamViewType;
  const isIncomplete =
    (eventName === 'MODIFY' && !(dynamodb?.OldImage && dynamodb.NewImage)) ||
    (eventName === 'REMOVE' && !dynamodb?.OldImage) ||
    (eventName === 'INSERT' && !dynamodb?.NewImage);
  if (!isIncomplete && (view === undefined || view === completeView)) return;
  throw new Misconfigured(
    `The table's stream has the view ${view ?? 'of some images'}: create it with ${completeView}`,
  );
}

function about({
  eventID = '',
  dynamodb: { SequenceNumber = '', ApproximateCreationDateTime = 0 } = {},
}: StreamRecord) {
  return { id: eventID, sequenceNumber: SequenceNumber, at: ApproximateCreationDateTime * 1000 };
}

/** Whether the item is unchanged and only records who will delete it (`noteDeletion`). */
function isNoteOfDeletion(before: WireMap | undefined, after: WireMap | undefined): boolean {
  return (
    after?.[writeCause]?.S?.startsWith(deletionMark) === true &&
    after[writeToken]?.S === before?.[writeToken]?.S
  );
}

function causeOf(before: WireMap | undefined, after: WireMap | undefined): string | undefined {
  if (after !== undefined) return after[writeCause]?.S;
  const cause = before?.[writeCause]?.S;
  // Without a note, the item records only its last write.
  return cause?.startsWith(deletionMark) ? cause.slice(deletionMark.length) : undefined;
}

function happened({ userIdentity }: StreamRecord, before: WireMap | undefined, after: WireMap | undefined) {
  if (after === undefined) {
    const expired = userIdentity?.principalId === expiryService;
    return { kind: 'deleted', old: fieldsOf(readItem(before ?? {})), expired };
  }
  const now = fieldsOf(readItem(after));
  return before === undefined
    ? { kind: 'created', new: now }
    : { kind: 'changed', old: fieldsOf(readItem(before)), new: now };
}
