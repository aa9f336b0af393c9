import { randomUUID } from 'node:crypto';
import { deliver } from '../lane/deliver.ts';

/** An event about nothing that is there, as the bus brings it. */
function eventOf(type: string, data: object): object {
  return {
    detail: {
      ...{ id: randomUUID(), type, version: 1, subject: randomUUID(), data },
      ...{ time: new Date().toISOString(), correlationId: randomUUID(), sequence: '1'.padStart(40, '0') },
    },
  };
}

/**
 * Brings a queue of events some that it listens to, and the same again, one alone and all in company: each time they
 * must be known. `data`: of nobody and nothing. Ten, so that however the queue is read, some come together.
 */
export async function redeliver(queue: string, type: string, data: object): Promise<void> {
  const events = Array.from({ length: 10 }, () => eventOf(type, data));
  await deliver(queue, ...events);
  await deliver(queue, ...events.slice(0, 1));
  await deliver(queue, ...events);
}
