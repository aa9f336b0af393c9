import { randomUUID } from 'node:crypto';
import { AlreadyExists, ConditionFailed, NotFound, type Write } from '../../dynamodb/index.ts';
import { expiryFrom, type Handled } from './handled-events.ts';
import type { Scope } from './scope.ts';

/** The right to handle one event, until it ends by itself. */
export interface Claim {
  /** Takes it, where nobody has had it before. */
  readonly create: Write;
  /** Notes that the event is handled. */
  readonly finish: Write;
  /** Gives the right back: nothing was done. */
  release(): Promise<void>;
}

/** Somebody else is handling this event, or another of its subject. */
export class BeingHandled extends Error {
  override readonly name = 'BeingHandled';
}

interface Wanted {
  readonly of: string;
  readonly sequence: string;
}

type Mine = Pick<Handled, 'claimId' | 'claimedUntil' | 'expiresAt'>;

/** A claim that is not taken yet. */
export function newClaim(scope: Scope, wanted: Wanted): Claim {
  return claimAs(scope, wanted, mineIn(scope));
}

/**
 * Claims an event for whoever asks.
 *
 * @returns nothing when it, or a later one of its subject, has been handled before
 * @throws BeingHandled
 */
export async function claim(scope: Scope, wanted: Wanted): Promise<Claim | undefined> {
  const { records, consumer } = scope;
  const mine = mineIn(scope);
  const claimed = claimAs(scope, wanted, mine);
  try {
    await records.create({ consumer, of: wanted.of, ...mine, done: '' });
    return claimed;
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
  }
  const record = await records.get({ consumer, of: wanted.of }, { consistent: true });
  if (record && record.done >= wanted.sequence) return undefined;
  if (!record || record.claimedUntil > Date.now()) throw new BeingHandled(`${wanted.of} is being handled`);
  await takeOver(scope, record, mine);
  return claimed;
}

const mineIn = ({ until }: Scope): Mine => ({
  claimId: randomUUID(),
  claimedUntil: until,
  expiresAt: expiryFrom(until),
});

function claimAs({ records, consumer }: Scope, { of, sequence }: Wanted, mine: Mine): Claim {
  const key = { consumer, of };
  const held = { if: { claimId: mine.claimId } };
  return {
    create: records.create.tx({ ...key, ...mine, done: '' }),
    finish: records.update.tx(key, { done: sequence, claimedUntil: 0 }, held),
    release: async () => {
      await records.update(key, { claimedUntil: 0 }, held);
    },
  };
}

/** Takes a claim that its holder has given up, or that ended with them. */
async function takeOver({ records }: Scope, { consumer, of, claimId }: Handled, mine: Mine): Promise<void> {
  try {
    await records.update({ consumer, of }, mine, { if: { claimId } });
  } catch (error) {
    if (!(error instanceof ConditionFailed || error instanceof NotFound)) throw error;
    throw new BeingHandled(`${of} is being handled`, { cause: error });
  }
}
