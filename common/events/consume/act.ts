import { setTimeout as sleep } from 'node:timers/promises';
import { transaction } from '../../dynamodb/index.ts';
import { LeaseHeld } from '../../lease/index.ts';
import { logger, withCorrelation } from '../../observability/index.ts';
import { namesOf } from '../contract/event.ts';
import { coalesce } from './coalesce.ts';
import { acquireEventLease, type EventLease, newEventLease } from './lease.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Scope } from './scope.ts';
import type { Task } from './task.ts';
import { isDone, readRecords } from './task-record.ts';

/** A task whose listener acts. */
export interface ActTask extends Task {
  readonly reaction: Extract<Task['reaction'], { kind: 'act' }>;
}

/**
 * Runs the acts of several events concurrently, skipping those done before. The leases of a function that crashes expire
 * before the queue delivers its events again.
 */
export async function actTogether(tasks: readonly ActTask[], scope: Scope): Promise<Outcome[]> {
  const leases = await leaseTogether(tasks, scope);
  const finish = coalesce(finishTogether);
  return Promise.all(
    tasks.map((task, index) =>
      outcomeOf(task, async () => {
        const lease = await leases[index];
        if (!lease) return false;
        await act(task, lease);
        await loggingFailure(task, () => finish(lease));
        return true;
      }),
    ),
  );
}

const wantedBy = ({ of, event }: Task) => ({ of, sequence: event.sequence });

/** A lease for each task that is not done already, in one request if nobody has tried to handle any of them before. */
async function leaseTogether(
  tasks: readonly ActTask[],
  scope: Scope,
): Promise<(EventLease | undefined | Promise<EventLease | undefined>)[]> {
  const [only] = tasks;
  if (only === undefined) return [];
  if (tasks.length === 1) return [acquireSoon(scope, only)];
  const leases = tasks.map((task) => newEventLease(scope, wantedBy(task)));
  try {
    await transaction(...leases.map(({ create }) => create));
    return leases;
  } catch {
    // Acquiring each lease by itself shows which one failed.
    const withRecords = await readRecords(tasks, scope);
    return withRecords.map((one) => (isDone(one) ? undefined : acquireSoon(scope, one.task)));
  }
}

const longestWait = 3_000;

/**
 * Waits for the lease of a function that is just handling another event of the same subject. Failing at once would hide
 * this one for the queue's whole visibility timeout, which is minutes.
 */
async function acquireSoon(scope: Scope, task: ActTask): Promise<EventLease | undefined> {
  const end = Math.min(Date.now() + longestWait, scope.until - longestWait);
  for (let pause = 20; ; pause *= 1.5) {
    try {
      return await acquireEventLease(scope, wantedBy(task));
    } catch (error) {
      if (!(error instanceof LeaseHeld) || Date.now() + pause > end) throw error;
      await sleep(pause);
    }
  }
}

async function act(task: ActTask, lease: EventLease): Promise<void> {
  try {
    await withCorrelation(task.event.correlationId, task.reaction.act);
  } catch (error) {
    await loggingFailure(task, () => lease.release());
    throw error;
  }
}

async function finishTogether(leases: readonly EventLease[]): Promise<void> {
  try {
    await transaction(...leases.map(({ finish }) => finish));
  } catch (error) {
    if (leases.length === 1) throw error;
    await Promise.all(leases.map((one) => transaction(one.finish)));
  }
}

/** The act is done: failing to record it must not bring the message back. */
async function loggingFailure({ event }: Task, record: () => Promise<void>): Promise<void> {
  try {
    await record();
  } catch (error) {
    logger.error('The outcome of an event could not be recorded', { ...namesOf(event), error });
  }
}
