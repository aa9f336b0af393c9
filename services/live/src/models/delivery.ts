import * as z from 'zod/mini';
import { type Push, pushes } from '../pushes.ts';

const schemas = new Map(Object.entries(pushes.schemas));

/** Whether a value is one of the declared pushes. */
function isPush(value: unknown): boolean {
  const { type, ...fields } = Object(value);
  return schemas.get(type)?.safeParse(fields).success === true;
}

const userId = z.string().check(z.minLength(1), z.maxLength(128));

const delivery = z.strictObject({
  to: z.array(userId).check(z.minLength(1), z.maxLength(50)),
  push: z.custom<Push>(isPush, { error: 'must be a push as src/pushes.ts of live declares them' }),
});

/** What the function `deliver` is invoked with: pushes and the people whom they concern, in their order. */
export const deliveryBatch = z.strictObject({
  deliveries: z.array(delivery).check(z.minLength(1), z.maxLength(100)),
});
