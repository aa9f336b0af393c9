import { transaction } from '../../dynamodb/index.ts';
import { logger, withCorrelation } from '../../observability/index.ts';
import { namesOf } from '../contract/event.ts';
import { type Claim, claim, newClaim } from './claim.ts';
import { inTurns } from './in-turns.ts';
import { isDone, recordsOf } from './known.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Scope } from './scope.ts';
import type { Task } from './task.ts';

/** A task that asks for something to be done. */
export interface ActTask extends Task {
  readonly reaction: Extract<Task['reaction'], { kind: 'act' }>;
}

/**
 * Does what several events ask for, side by side, each unless it is done already. A crash leaves claims behind, which
 * end before the queue delivers the events again.
 */
export async function actTogether(tasks: readonly ActTask[], scope: Scope): Promise<Outcome[]> {
  const claims = await claimTogether(tasks, scope);
  const finish = inTurns(finishTogether);
  return Promise.all(
    tasks.map((task, index) =>
      outcomeOf(task, async () => {
        const held = await claims[index];
        if (!held) return false;
        await act(task, held);
        await settle(task, () => finish(held));
        return true;
      }),
    ),
  );
}

const wanted = ({ of, event }: Task) => ({ of, sequence: event.sequence });

/** A claim for each, or what comes of it: nothing for what is done already. One request, where none was ever claimed. */
async function claimTogether(
  tasks: readonly ActTask[],
  scope: Scope,
): Promise<(Claim | undefined | Promise<Claim | undefined>)[]> {
  const [only] = tasks;
  if (only === undefined) return [];
  if (tasks.length === 1) return [claim(scope, wanted(only))];
  const claims = tasks.map((task) => newClaim(scope, wanted(task)));
  try {
    await transaction(...claims.map(({ create }) => create));
    return claims;
  } catch {
    // Which one stood in the way shows when each is claimed by itself.
    const known = await recordsOf(tasks, scope);
    return known.map((one) => (isDone(one) ? undefined : claim(scope, wanted(one.task))));
  }
}

async function act(task: ActTask, held: Claim): Promise<void> {
  try {
    await withCorrelation(task.event.correlationId, task.reaction.act);
  } catch (error) {
    await settle(task, () => held.release());
    throw error;
  }
}

async function finishTogether(claims: readonly Claim[]): Promise<void> {
  try {
    await transaction(...claims.map(({ finish }) => finish));
  } catch (error) {
    if (claims.length === 1) throw error;
    await Promise.all(claims.map((one) => transaction(one.finish)));
  }
}

/** Whatever becomes of the note, what was done is done: the message must not come again because of it. */
async function settle({ event }: Task, note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch (error) {
    logger.error('The outcome of an event could not be noted', { ...namesOf(event), error });
  }
}
