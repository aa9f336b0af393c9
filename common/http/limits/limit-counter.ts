import { add, ConditionFailed, entity, lt } from '../../dynamodb/index.ts';
import { hmac } from '../signing.ts';
import { type Limit, windowAt } from './limit.ts';

/** The requests of one key in one window. The key is stored as a keyed hash only. */
export interface LimitRecord {
  name: string;
  key: string;
  window: string;
  count: number;
  /** When DynamoDB deletes the record, in epoch seconds. */
  expiresAt: number;
}

/** The state of a key's count in the current window. */
export interface Usage {
  /** Whether the request that was counted is one too many. */
  readonly isExceeded: boolean;
  readonly remaining: number;
  /** Seconds until the next window starts, rounded up. */
  readonly resetsIn: number;
}

/** Counts requests. `key` says whose they are; it may be personal, so a counter keeps only a keyed hash of it. */
export interface LimitCounter {
  /** Counts a request, unless it is one too many. Exact, however many requests arrive at the same time. */
  count: (limit: Limit, key: string) => Promise<Usage>;
  /** Reads the state, without counting a request. */
  read: (limit: Limit, key: string) => Promise<Usage>;
}

/** Records outlive their window by this, in seconds: clocks differ. */
const graceSeconds = 60;

/** The entity that keeps the counts of a service's limits in the service's own table. */
export function limitRecords(table: string) {
  return entity<LimitRecord>()('limit', {
    table,
    key: { pk: ['name', 'key'], sk: ['window'] },
    ttl: 'expiresAt',
    personal: { fields: { key: 'expire' }, notExported: 'Counts under a keyed hash.' },
  });
}

/**
 * A {@link LimitCounter} in DynamoDB: one conditional write per request. `now` returns epoch milliseconds.
 *
 * @example createRouter({ …, limitCounter: limitCounter(limitRecords('orders')) })
 */
export function limitCounter(
  records: ReturnType<typeof limitRecords>,
  now: () => number = Date.now,
): LimitCounter {
  const usageOf = ({ max }: Limit, count: number, endsAt: number, isExceeded = false): Usage => ({
    isExceeded,
    remaining: Math.max(0, max - count),
    resetsIn: Math.ceil((endsAt - now()) / 1_000),
  });

  async function windowOf({ name, per }: Limit, key: string) {
    const { id: window, endsAt } = windowAt(per, now());
    return { record: { name, key: await hmac(JSON.stringify([name, key]), 'limit'), window }, endsAt };
  }

  return {
    count: async (limit, key) => {
      const { record, endsAt } = await windowOf(limit, key);
      const changes = { count: add(1), expiresAt: endsAt / 1_000 + graceSeconds };
      try {
        const { count } = await records.upsert(record, changes, { ifExists: { count: lt(limit.max) } });
        return usageOf(limit, count, endsAt);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        return usageOf(limit, limit.max, endsAt, true);
      }
    },
    read: async (limit, key) => {
      const { record, endsAt } = await windowOf(limit, key);
      return usageOf(limit, (await records.get(record))?.count ?? 0, endsAt);
    },
  };
}
