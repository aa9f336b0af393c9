import type { Queues } from '../../sqs/queues.ts';
import { busEntryOf, type Happening, recordOf } from './record.ts';
import { type Subscriptions, wants } from './subscriptions.ts';

/** Sends the notifications of an object event. Call it in the transaction that changes the object. */
export type Notify = (happening: Omit<Happening, 'sequencer' | 'at'>) => void;

/** Sequence numbers that grow across restarts: hexadecimal and of one length, so that they sort as text. */
function sequencers(now: () => number): () => string {
  let last = 0n;
  return () => {
    const time = BigInt(now()) << 16n;
    last = time > last ? time : last + 1n;
    return last.toString(16).toUpperCase().padStart(18, '0');
  };
}

/** Writes notifications to the subscribers' queues, on disk, before the request that causes them gets its response. */
export function notifier(
  subscriptions: Subscriptions,
  queues: Queues,
  region: string,
  now: () => number,
): Notify {
  const next = sequencers(now);
  return (happened) => {
    const happening = { ...happened, sequencer: next(), at: now() };
    const event = `s3:${happened.name}`;
    for (const subscription of subscriptions.of(happened.bucket)) {
      if (!wants(subscription, event, happened.key)) continue;
      const { queue, form, id } = subscription;
      const body = form === 's3' ? { Records: [recordOf(happening, id, region)] } : busEntryOf(happening);
      queues.send(queue, JSON.stringify(body));
    }
  };
}
