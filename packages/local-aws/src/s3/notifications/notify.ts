import type { Queues } from '../../sqs/queues.ts';
import { busEntryOf, type Happening, recordOf } from './record.ts';
import { type Subscriptions, wants } from './subscriptions.ts';

/** Tells of what happened to an object; to be called in the transaction that makes it happen. */
export type Notify = (happening: Omit<Happening, 'sequencer' | 'at'>) => void;

/** Grows with each event, also over restarts. Hexadecimal, and of one length: later is greater as text. */
function sequencers(now: () => number): () => string {
  let last = 0n;
  return () => {
    const time = BigInt(now()) << 16n;
    last = time > last ? time : last + 1n;
    return last.toString(16).toUpperCase().padStart(18, '0');
  };
}

/** Notifications to whoever has subscribed: on disk in a queue, before the request that caused them is answered. */
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
