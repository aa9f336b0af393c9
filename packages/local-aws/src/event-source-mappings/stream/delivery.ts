import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../../lambda/outcome.ts';
import { batchOutcome } from '../batch-outcome.ts';
import type { StreamRecord } from './requests.ts';

export interface DeliverySettings {
  readonly retries: number;
  readonly maximumAgeInSeconds: number;
  readonly bisect: boolean;
}

/** Receives batches and is notified of their outcome. */
export interface Receiver {
  invoke(records: readonly StreamRecord[]): Promise<Outcome>;
  /** All records up to this one are finished. */
  passed(record: StreamRecord): void;
  /** These records were retried too often or are too old. */
  discarded(records: readonly StreamRecord[], condition: string, tries: number): void;
  isStopped(): boolean;
}

const firstPause = 100;
const longestPause = 5_000;

/**
 * Delivers records to a function as Lambda does: in order, again from the first failed record, bisecting the batch after
 * a crash, until the retries are used up.
 */
export async function deliver(
  records: readonly StreamRecord[],
  settings: DeliverySettings,
  receiver: Receiver,
): Promise<void> {
  let left = records;
  let tries = 0;
  while (left.length > 0 && !receiver.isStopped()) {
    const outcome = await receiver.invoke(left);
    // The developer is editing the code; the attempt does not count.
    if (!('failure' in outcome && outcome.failure.kind === 'load')) tries += 1;
    const ids = left.map(({ sequence }) => sequence);
    const { failed, crashed } = batchOutcome(outcome, ids);
    const first = ids.findIndex((id) => failed.has(id));
    const passed = left.at(first === -1 ? left.length - 1 : first - 1);
    if (first !== 0 && passed) receiver.passed(passed);
    if (first === -1) return;
    if (first > 0) tries = 1;
    left = left.slice(first);
    if (crashed && tries > 0 && settings.bisect && left.length > 1) {
      const middle = Math.ceil(left.length / 2);
      await deliver(left.slice(0, middle), settings, receiver);
      return deliver(left.slice(middle), settings, receiver);
    }
    const why = discardReason(left, tries, settings);
    const last = left.at(-1);
    if (why !== undefined && last) {
      receiver.discarded(left, why, tries);
      receiver.passed(last);
      return;
    }
    await sleep(Math.min(longestPause, firstPause * 2 ** tries));
  }
}

function discardReason(
  [first]: readonly StreamRecord[],
  tries: number,
  { retries, maximumAgeInSeconds }: DeliverySettings,
): string | undefined {
  if (retries >= 0 && tries > retries) return 'RetryAttemptsExhausted';
  const tooOld = maximumAgeInSeconds > 0 && first && Date.now() / 1000 - first.at > maximumAgeInSeconds;
  return tooOld ? 'RecordAgeExceeded' : undefined;
}
