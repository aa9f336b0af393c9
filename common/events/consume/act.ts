import { logger, withCorrelation } from '../../observability/index.ts';
import { namesOf } from '../contract/event.ts';
import { type Claim, claim } from './claim.ts';
import type { Scope } from './scope.ts';
import type { Task } from './task.ts';

/**
 * Does what an event asks for, unless it is done already. A crash leaves a claim behind, which ends before the queue
 * delivers the event again.
 *
 * @returns whether there was anything to do
 */
export async function actOnce(task: Task, act: () => Promise<void>, scope: Scope): Promise<boolean> {
  const { records, consumer, until } = scope;
  const { event, of } = task;
  const held = await claim(records, { consumer, of, sequence: event.sequence, until });
  if (!held) return false;
  try {
    await withCorrelation(event.correlationId, act);
  } catch (error) {
    await settle(task, () => held.release());
    throw error;
  }
  await settle(task, () => held.finish());
  return true;
}

/** Whatever becomes of the note, what was done is done: the message must not come again because of it. */
async function settle({ event }: Task, note: () => ReturnType<Claim['finish']>): Promise<void> {
  try {
    await note();
  } catch (error) {
    logger.error('The outcome of an event could not be noted', { ...namesOf(event), error });
  }
}
