import { lt, TransactionFailed, transaction, type Write } from '../../dynamodb/index.ts';
import { withCorrelation } from '../../observability/index.ts';
import { BeingHandled } from './claim.ts';
import { expiryFrom, type Handled } from './handled-events.ts';
import type { Scope } from './scope.ts';
import type { Task } from './task.ts';

/** A task and what it writes, worked out. */
export interface WriteTask extends Task {
  readonly reaction: Extract<Task['reaction'], { kind: 'write' }>;
}

const attempts = 4;

/** What `task` writes, and first the note that it is handled. @param record - the one that is there, if any */
export async function writesOf(task: WriteTask, scope: Scope, record?: Handled): Promise<Write[]> {
  const { event, of, reaction } = task;
  const writes = await withCorrelation(event.correlationId, () => reaction.writes());
  // Planned later, and together with those of other events.
  const named = writes.map(({ operation, plan }) => ({
    operation,
    plan: () => withCorrelation(event.correlationId, plan),
  }));
  return [note(of, event.sequence, scope, record), ...named];
}

function note(of: string, done: string, { records, consumer }: Scope, record?: Handled): Write {
  const fields = { done, claimId: '', claimedUntil: 0, expiresAt: expiryFrom(Date.now()) };
  if (!record) return records.create.tx({ consumer, of, ...fields });
  return records.update.tx({ consumer, of }, fields, { if: { done: lt(done), claimId: record.claimId } });
}

/**
 * Writes what an event asks for in one transaction with the note that it is handled, unless it is handled already.
 *
 * @returns whether there was anything to do
 * @throws BeingHandled
 */
export async function writeOnce(task: WriteTask, scope: Scope, known?: Handled): Promise<boolean> {
  let record = known;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (record && record.done >= task.event.sequence) return false;
    if (record && record.claimedUntil > Date.now()) break;
    const writes = await writesOf(task, scope, record);
    try {
      await transaction(...writes);
      return true;
    } catch (error) {
      // Any but the first of the writes is the listener's own.
      if (!(error instanceof TransactionFailed) || error.index > 0) throw error;
      record = await scope.records.get({ consumer: scope.consumer, of: task.of }, { consistent: true });
    }
  }
  throw new BeingHandled(`${task.of} is being handled`);
}
