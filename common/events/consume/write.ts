import { lt, TransactionFailed, transaction, type Write } from '../../dynamodb/index.ts';
import { isHeld, LeaseHeld, noLease } from '../../lease/index.ts';
import { withCorrelation } from '../../observability/index.ts';
import { expiryFrom, type Handled } from './handled-events.ts';
import type { Scope } from './scope.ts';
import type { Task } from './task.ts';

/** A task whose listener writes. */
export interface WriteTask extends Task {
  readonly reaction: Extract<Task['reaction'], { kind: 'write' }>;
}

const attempts = 4;

/** The writes of `task`, preceded by the one that records it as handled. @param record - the existing record, if any */
export async function writesOf(task: WriteTask, scope: Scope, record?: Handled): Promise<Write[]> {
  const { event, of, reaction } = task;
  const writes = await withCorrelation(event.correlationId, () => reaction.writes());
  // Writes are planned later, together with those of other events: each must keep its event's correlation id.
  const correlated = writes.map(({ operation, plan }) => ({
    operation,
    plan: () => withCorrelation(event.correlationId, plan),
  }));
  return [recordAsHandled(of, event.sequence, scope, record), ...correlated];
}

function recordAsHandled(of: string, done: string, { records, consumer }: Scope, record?: Handled): Write {
  const fields = { ...noLease, done, expiresAt: expiryFrom(Date.now()) };
  if (!record) return records.create.tx({ ...fields, consumer, of });
  return records.update.tx({ consumer, of }, fields, { if: { done: lt(done), leaseId: record.leaseId } });
}

/**
 * Writes what an event requires and the record that it is handled in one transaction, unless it was handled before.
 *
 * @returns whether anything was left to do
 * @throws LeaseHeld
 */
export async function writeOnce(task: WriteTask, scope: Scope, known?: Handled): Promise<boolean> {
  let record = known;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (record && record.done >= task.event.sequence) return false;
    if (record && isHeld(record, Date.now())) break;
    const writes = await writesOf(task, scope, record);
    try {
      await transaction(...writes);
      return true;
    } catch (error) {
      // Only the first write is ours; the others are the listener's.
      if (!(error instanceof TransactionFailed) || error.index > 0) throw error;
      record = await scope.records.get({ consumer: scope.consumer, of: task.of }, { consistent: true });
    }
  }
  throw new LeaseHeld(`${task.of} is being handled by another function; it will be delivered again`);
}
