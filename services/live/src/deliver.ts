import { invokedHandler } from '@moim/common/functions';
import { deliveryBatch } from './models/delivery.ts';
import { deliverOrNotify } from './services/deliver-or-notify.ts';

/**
 * Other services invoke it for what must be quick. Has those notified who have no
 * connection. Answers whom each delivery did not reach, in the order given.
 */
export const deliver = invokedHandler({
  schema: deliveryBatch,
  run: async ({ deliveries }) => ({ deliveries: await deliverOrNotify(deliveries) }),
});
