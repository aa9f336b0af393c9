import type { SQSRecord } from 'aws-lambda';
import { logger, metricsOf } from '../../observability/index.ts';
import { namesOf } from '../contract/event.ts';
import { type ActTask, actTogether } from './act.ts';
import type { Listener } from './listener.ts';
import type { Outcome } from './outcome.ts';
import type { Scope } from './scope.ts';
import { type Task, taskOf } from './task.ts';
import type { WriteTask } from './write.ts';
import { writeTogether } from './write-together.ts';

/** Reads the messages of a batch. Unreadable ones are logged; retries then take them to the dead-letter queue. */
export function readBatch(
  records: readonly SQSRecord[],
  listeners: ReadonlyMap<string, Listener>,
): { tasks: Task[]; unread: string[] } {
  const tasks: Task[] = [];
  const unread: string[] = [];
  for (const record of records) {
    try {
      tasks.push(taskOf(record, listeners));
    } catch (error) {
      const { messageId, attributes } = record;
      const receives = Number(attributes.ApproximateReceiveCount);
      logger.error('Event refused', {
        messageId,
        receives,
        why: error instanceof Error ? error.message : error,
      });
      unread.push(messageId);
    }
  }
  return { tasks, unread };
}

/** Groups tasks by their record, each group in the order of its events; an event delivered twice appears once. */
export function groupsOf(tasks: readonly Task[]): Task[][] {
  return [...Map.groupBy(tasks, ({ of }) => of).values()].map((group) =>
    [...Map.groupBy(group, ({ event }) => event.sequence)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, [first, ...again]]) => {
        if (!first) return [];
        return { ...first, messageIds: [first, ...again].flatMap(({ messageIds }) => messageIds) };
      }),
  );
}

/**
 * Handles all groups concurrently and the tasks of a group in sequence, up to the first that fails.
 *
 * @returns the message ids of the tasks that failed and of those that would have followed them
 */
export async function handleGroups(groups: readonly Task[][], scope: Scope): Promise<string[]> {
  const failed: string[] = [];
  let left = groups.filter((group) => group.length > 0);
  while (left.length > 0) {
    const outcomes = await handleAll(
      left.flatMap(([first]) => first ?? []),
      scope,
    );
    const unhandled = new Set(outcomes.flatMap((outcome) => ('error' in outcome ? outcome.task.of : [])));
    for (const outcome of outcomes) logOutcome(outcome);
    for (const group of left) {
      if (group[0] && unhandled.has(group[0].of))
        failed.push(...group.flatMap(({ messageIds }) => messageIds));
    }
    left = left.filter(([first]) => first && !unhandled.has(first.of)).map((group) => group.slice(1));
    left = left.filter((group) => group.length > 0);
  }
  return failed;
}

async function handleAll(tasks: readonly Task[], scope: Scope): Promise<Outcome[]> {
  const acts = tasks.flatMap((task): ActTask[] => {
    const { reaction } = task;
    return reaction.kind === 'act' ? [{ ...task, reaction }] : [];
  });
  const writes = tasks.flatMap((task): WriteTask[] => {
    const { reaction } = task;
    return reaction.kind === 'write' ? [{ ...task, reaction }] : [];
  });
  return (await Promise.all([actTogether(acts, scope), writeTogether(writes, scope)])).flat();
}

/** One line per event; CloudWatch derives from it how many were handled or failed, and how old they were. */
function logOutcome(outcome: Outcome): void {
  const { event } = outcome.task;
  const failed = 'error' in outcome;
  const fields = {
    ...namesOf(event),
    ageMs: Math.max(0, Date.now() - Date.parse(event.time)),
    failures: failed ? 1 : 0,
    ...metricsOf({
      dimensions: ['service', 'eventType'],
      units: { ageMs: 'Milliseconds', failures: 'Count' },
    }),
  };
  if (failed) logger.error('Event failed', { ...fields, error: outcome.error });
  else if (outcome.done) logger.info('Event handled', fields);
  else logger.info('Event skipped: it, or a later one of its subject, was handled before', fields);
}
