import { entity } from '../dynamodb/index.ts';
import { acquireLease, heldBy, LeaseHeld, newLease } from '../lease/index.ts';
import type { ControllerResult } from './controller-result.ts';
import type { IdempotencyStore, KeyHold } from './idempotency.ts';
import { Problem } from './problem.ts';
import { openAnswer, sealAnswer } from './sealed-answer.ts';
import { hashWith, idempotencyKeys } from './signing.ts';

/** One `Idempotency-Key` and the answer to its first request. Key and body are stored as keyed hashes only. */
export interface IdempotencyRecord {
  key: string;
  fingerprint: string;
  /** The request that holds the key. */
  leaseId: string;
  /** When another request may take over the key, in epoch milliseconds; 0 once it is released. */
  leasedUntil: number;
  /** The first answer, once it exists. Only who repeats the request can read it: docs/decisions/0131. */
  answer?: string;
  /** When DynamoDB deletes the record, in epoch seconds. */
  expiresAt: number;
}

interface Hashes {
  key: string;
  fingerprint: string;
  /** The key of the sealed answer. */
  sealedWith: Uint8Array;
}

const keptForSeconds = 24 * 60 * 60;
/** Longer than any HTTP function may run. */
const leaseMilliseconds = 30_000;

/** The entity that keeps a service's idempotency records in the service's own table. */
export function idempotencyRecords(table: string) {
  return entity<IdempotencyRecord>()('idempotency', {
    table,
    key: { pk: ['key'] },
    ttl: 'expiresAt',
    personal: { fields: { key: 'expire' }, notExported: 'A keyed hash and a sealed answer, for a day.' },
  });
}

/**
 * An {@link IdempotencyStore} in DynamoDB. `now` returns epoch milliseconds; `keys` the present key of the hashes and then the
 * former one, whose records are still found after a rotation.
 */
export function idempotencyStore(
  records: ReturnType<typeof idempotencyRecords>,
  now: () => number = Date.now,
  keys: () => Promise<readonly Uint8Array[]> = idempotencyKeys,
): IdempotencyStore {
  /** The hashes with the former key if it has a record, otherwise with the present one. */
  async function hashesOf(plainKey: string, content: string): Promise<Hashes> {
    const [present, ...former] = (await keys()).map((secret) => ({
      key: hashWith(secret, plainKey),
      fingerprint: hashWith(secret, content),
      sealedWith: Buffer.from(hashWith(secret, `answer ${plainKey}`), 'base64url'),
    }));
    if (present === undefined) throw new Error('There is no key for the hashes of idempotency keys');
    for (const hashes of former) {
      if ((await records.get({ key: hashes.key }, { consistent: true })) !== undefined) return hashes;
    }
    return present;
  }

  async function begin(plainKey: string, content: string): Promise<KeyHold | { replay: ControllerResult }> {
    const { key, fingerprint, sealedWith } = await hashesOf(plainKey, content);
    const lease = newLease(now() + leaseMilliseconds);
    const expiresAt = Math.floor(now() / 1000) + keptForSeconds;
    const first = await refusingWhileHeld(() =>
      acquireLease<IdempotencyRecord>(
        {
          create: () => records.create({ key, fingerprint, ...lease, expiresAt }),
          read: () => records.get({ key }, { consistent: true }),
          // The body of a released key is forgotten: nothing came of its request.
          isDone: (record) =>
            record.answer !== undefined || (record.leasedUntil > 0 && record.fingerprint !== fingerprint),
          takeOver: (condition) => records.update({ key }, { fingerprint, ...lease, expiresAt }, condition),
        },
        now(),
      ),
    );
    if (first && first.fingerprint !== fingerprint) {
      throw new Problem('idempotency-key-reused', { detail: reusedDetail });
    }
    if (first?.answer !== undefined) return { replay: openAnswer(first.answer, sealedWith) };
    return {
      finish: async (answer) => {
        const sealed = sealAnswer(answer, sealedWith);
        await records.update({ key }, { answer: sealed, leasedUntil: 0 }, heldBy(lease));
      },
      release: async () => {
        await records.update({ key }, { leasedUntil: 0 }, heldBy(lease));
      },
    };
  }

  return { begin };
}

const reusedDetail = 'Its first request had another body. Use a new key for a new request.';

async function refusingWhileHeld<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LeaseHeld)) throw error;
    throw new Problem('request-in-progress', {
      detail: 'Wait for it, then send the same request again to get its answer.',
      headers: { 'retry-after': '1' },
      cause: error,
    });
  }
}
