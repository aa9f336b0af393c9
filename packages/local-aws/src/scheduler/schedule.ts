import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalFailure } from '../core/failure.ts';
import { isObject, type Json, stringOf } from '../core/json.ts';
import type { EventSourceMapping, MappingContext } from '../event-source-mappings/mapping.ts';
import { accountId } from '../serverless-config/intrinsics.ts';
import { cron, type Due } from './cron.ts';

const minute = 60_000;
/** The first attempt and Lambda's two retries of an asynchronous invocation. */
const attempts = 3;

/** Minutes of `rate(5 minutes)`; undefined for anything else. */
function rateOf(expression: string): number | undefined {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = { minute: 1, hour: 60, day: 1440 };
  return unit === 'minute' || unit === 'hour' || unit === 'day' ? Number(count) * minutes[unit] : undefined;
}

/** Compiles a schedule; a rate counts from `start`. Throws a LocalFailure when it is invalid. */
export function dueFor(expression: string, start: Date): Due {
  const rate = rateOf(expression);
  if (rate !== undefined) {
    return (time) => Math.round((time.getTime() - start.getTime()) / minute) % rate === 0;
  }
  const inside = /^cron\((.*)\)$/.exec(expression)?.[1];
  if (inside !== undefined) return cron(inside);
  throw new LocalFailure(
    `"${expression}" is not a valid schedule. Write rate(5 minutes) or cron(0 9 ? * MON-FRI *).`,
  );
}

const expressionsOf = (rate: Json | undefined): string[] => (Array.isArray(rate) ? rate : [rate]).map(String);

/** Invokes a function on its schedule. Invocations missed while nothing was running are not made up for. */
export function startSchedule(given: Json, context: MappingContext, start = new Date()): EventSourceMapping {
  const settings = isObject(given) ? given : { rate: given };
  const due = expressionsOf(settings.rate).map((expression) => dueFor(expression, start));
  const running = new Set<Promise<void>>();
  let last = Math.floor(start.getTime() / minute);

  const fire = async (time: Date): Promise<void> => {
    const event = settings.input ?? scheduledEvent(time, context.region);
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const outcome = await context.function.invoke(event);
      if (!('failure' in outcome)) return;
      context.terminal.complain(`${context.function.configuration.name}: ${outcome.failure.message}`);
      await sleep(1000 * attempt);
    }
  };
  const timer = setInterval(() => {
    const now = Math.floor(Date.now() / minute);
    for (; last < now; last++) {
      const time = new Date((last + 1) * minute);
      if (!due.some((isDue) => isDue(time))) continue;
      const firing = fire(time).finally(() => running.delete(firing));
      running.add(firing);
    }
  }, 1000);
  const enabled = settings.enabled !== false && stringOf(settings.state) !== 'DISABLED';
  if (!enabled) clearInterval(timer);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.allSettled(running);
    },
  };
}

function scheduledEvent(time: Date, region: string): object {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: accountId,
    time: `${time.toISOString().slice(0, 19)}Z`,
    region,
    resources: [],
    detail: {},
  };
}
