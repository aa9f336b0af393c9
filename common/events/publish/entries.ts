import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../contract/event.ts';

const mostEntries = 10;
const mostBytes = 256 * 1024;
/** The size that EventBridge counts for an entry's time. */
const bytesOfTime = 14;

/** An event as an EventBridge entry. Rules match its `source` (the service) and `detail-type` (the event's type). */
export function entryOf(event: DomainEvent, bus: string): PutEventsRequestEntry {
  return {
    EventBusName: bus,
    Source: `moim.${event.type.split('.')[0]}`,
    DetailType: event.type,
    Time: new Date(event.time),
    Detail: JSON.stringify(event),
  };
}

/** The bytes of an entry, as EventBridge counts them. */
function sizeOf({ Source = '', DetailType = '', Detail = '' }: PutEventsRequestEntry): number {
  return bytesOfTime + Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);
}

/**
 * Splits entries into requests within EventBridge's limits, in order: at most 10 entries and 256 KiB each. An entry that
 * exceeds them by itself gets its own request, which EventBridge refuses.
 */
export function requestsOf<E extends { readonly entry: PutEventsRequestEntry }>(
  entries: readonly E[],
): E[][] {
  const requests: E[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of entries) {
    const size = sizeOf(one.entry);
    const last = requests.at(-1);
    if (last && last.length < mostEntries && bytes + size <= mostBytes) {
      last.push(one);
      bytes += size;
    } else {
      requests.push([one]);
      bytes = size;
    }
  }
  return requests;
}
