import { randomUUID } from 'node:crypto';
import { deliver } from '../lane/deliver.ts';

/** An event about items that do not exist, as the bus delivers it. */
function eventOf(type: string, data: object): object {
  return {
    detail: {
      ...{ id: randomUUID(), type, version: 1, subject: randomUUID(), data },
      ...{ time: new Date().toISOString(), correlationId: randomUUID(), sequence: '1'.padStart(40, '0') },
    },
  };
}

/**
 * Delivers ten events of a type to a queue, and the same ones again, alone and in batches, so that the consumer has to
 * recognise them each time. `data` refers to items that do not exist. Ten, so that some share a batch.
 */
export async function redeliver(queue: string, type: string, data: object): Promise<void> {
  const events = Array.from({ length: 10 }, () => eventOf(type, data));
  await deliver(queue, ...events);
  await deliver(queue, ...events.slice(0, 1));
  await deliver(queue, ...events);
}
