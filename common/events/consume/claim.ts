import { randomUUID } from 'node:crypto';
import { AlreadyExists, ConditionFailed, NotFound } from '../../dynamodb/index.ts';
import { expiryFrom, type Handled, type HandledEvents } from './handled-events.ts';

/** The right to handle one event, until it ends by itself. */
export interface Claim {
  /** Notes that the event is handled. */
  finish(): Promise<void>;
  /** Gives the right back: nothing was done. */
  release(): Promise<void>;
}

/** Somebody else is handling this event, or another of its subject. */
export class BeingHandled extends Error {
  override readonly name = 'BeingHandled';
}

interface Wanted {
  readonly consumer: string;
  readonly of: string;
  readonly sequence: string;
  /** In epoch milliseconds: when whoever claims will have ended, done or not. */
  readonly until: number;
}

/**
 * Claims an event for whoever asks.
 *
 * @returns nothing when it, or a later one of its subject, has been handled before
 * @throws BeingHandled
 */
export async function claim(records: HandledEvents, wanted: Wanted): Promise<Claim | undefined> {
  const { consumer, of, sequence, until } = wanted;
  const key = { consumer, of };
  const mine = { claimId: randomUUID(), claimedUntil: until, expiresAt: expiryFrom(until) };
  try {
    await records.create({ ...key, ...mine, done: '' });
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    const record = await records.get(key, { consistent: true });
    if (record && record.done >= sequence) return undefined;
    if (!record || record.claimedUntil > Date.now()) throw new BeingHandled(`${of} is being handled`);
    await takeOver(records, record, mine);
  }
  const held = { if: { claimId: mine.claimId } };
  return {
    finish: async () => {
      await records.update(key, { done: sequence, claimedUntil: 0 }, held);
    },
    release: async () => {
      await records.update(key, { claimedUntil: 0 }, held);
    },
  };
}

type Mine = Pick<Handled, 'claimId' | 'claimedUntil' | 'expiresAt'>;

/** Takes a claim that its holder has given up, or that ended with them. */
async function takeOver(
  records: HandledEvents,
  { consumer, of, claimId }: Handled,
  mine: Mine,
): Promise<void> {
  try {
    await records.update({ consumer, of }, mine, { if: { claimId } });
  } catch (error) {
    if (!(error instanceof ConditionFailed || error instanceof NotFound)) throw error;
    throw new BeingHandled(`${of} is being handled`, { cause: error });
  }
}
