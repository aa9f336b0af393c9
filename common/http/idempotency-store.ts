import { randomUUID } from 'node:crypto';
import { AlreadyExists, ConditionFailed, entity, NotFound } from '../dynamodb/index.ts';
import type { ControllerResult } from './controller-result.ts';
import type { Claim, IdempotencyStore } from './idempotency.ts';
import { Problem } from './problem.ts';
import { hmac } from './signing.ts';

/** One `Idempotency-Key` and what came of its first request. Key and body only as keyed hashes. */
export interface IdempotencyRecord {
  key: string;
  fingerprint: string;
  /** Whose claim this is: of two requests that race, one. */
  claimId: string;
  /** Until when the claim holds, in epoch milliseconds; a crashed request's claim can be taken over after that. */
  claimedUntil: number;
  /** The first answer as JSON, once there is one. */
  answer?: string;
  /** When the record goes, in epoch seconds. */
  expiresAt: number;
}

const keptForSeconds = 24 * 60 * 60;
/** Longer than any HTTP function may run. */
const claimMilliseconds = 30_000;

/** The entity that keeps a service's idempotency records in its own table. */
export function idempotencyRecords(table: string) {
  return entity<IdempotencyRecord>()('idempotency', {
    table,
    key: { pk: ['key'] },
    ttl: 'expiresAt',
  });
}

/** An {@link IdempotencyStore} in DynamoDB. `now` in epoch milliseconds. */
export function idempotencyStore(
  records: ReturnType<typeof idempotencyRecords>,
  now: () => number = Date.now,
): IdempotencyStore {
  async function begin(plainKey: string, content: string): Promise<Claim | { replay: ControllerResult }> {
    const [key, fingerprint] = await Promise.all([hmac(plainKey), hmac(content)]);
    const claimed = { claimId: randomUUID(), claimedUntil: now() + claimMilliseconds };
    const expiresAt = Math.floor(now() / 1000) + keptForSeconds;
    try {
      await records.create({ key, fingerprint, ...claimed, expiresAt });
      return claim(key, claimed.claimId);
    } catch (error) {
      if (!(error instanceof AlreadyExists)) throw error;
    }
    const record = await records.get({ key }, { consistent: true });
    // Without a record the first request has just dropped its claim: whoever asks again gets the key.
    if (!record) throw inProgress();
    if (record.fingerprint !== fingerprint)
      throw new Problem('idempotency-key-reused', { detail: reusedDetail });
    if (record.answer !== undefined) return { replay: JSON.parse(record.answer) };
    if (record.claimedUntil > now()) throw inProgress();
    return takeOver(record, claimed);
  }

  async function takeOver(
    record: IdempotencyRecord,
    claimed: { claimId: string; claimedUntil: number },
  ): Promise<Claim> {
    try {
      await records.update({ key: record.key }, claimed, { if: { claimId: record.claimId } });
      return claim(record.key, claimed.claimId);
    } catch (error) {
      if (error instanceof ConditionFailed || error instanceof NotFound) throw inProgress();
      throw error;
    }
  }

  function claim(key: string, claimId: string): Claim {
    const mine = { if: { claimId } };
    return {
      finish: async (answer) => {
        await records.update({ key }, { answer: JSON.stringify(answer) }, mine);
      },
      drop: async () => {
        await records.delete({ key }, mine);
      },
    };
  }

  return { begin };
}

const reusedDetail = 'Its first request had another body. Use a new key for a new request.';

function inProgress(): Problem {
  return new Problem('request-in-progress', {
    detail: 'Wait for it, then send the same request again to get its answer.',
    headers: { 'retry-after': '1' },
  });
}
