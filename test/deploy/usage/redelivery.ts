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
 * Brings a queue of events one that it listens to, and the same again, alone and in company: each time it must be
 * known. `data`: of nobody and nothing.
 */
export async function redeliver(queue: string, type: string, data: object): Promise<void> {
  const event = eventOf(type, data);
  await deliver(queue, event);
  await deliver(queue, event);
  await deliver(queue, event, eventOf(type, data));
}
