import { invokedHandler } from '@moim/common/functions';
import { deliveryBatch } from './models/delivery.ts';
import { deliver as deliverAll } from './services/deliver.ts';

/** Other services invoke it for what must be quick. Answers whom each delivery did not reach, in the order given. */
export const deliver = invokedHandler({
  schema: deliveryBatch,
  run: async ({ deliveries }) => ({ deliveries: await deliverAll(deliveries) }),
});
