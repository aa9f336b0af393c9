import { randomInt } from 'node:crypto';

const most = 5;
const latestMilliseconds = 2_000;

/**
 * When the deliveries of a message become visible, in milliseconds after it was sent. Standard queues deliver at least
 * once and in no order, which hardly ever shows. With LOCAL_AWS_AT_LEAST_ONCE=1 it does: one to five deliveries, each up
 * to two seconds late.
 */
export const deliveriesOfMessage = (): number[] =>
  process.env.LOCAL_AWS_AT_LEAST_ONCE === '1'
    ? Array.from({ length: randomInt(1, most + 1) }, () => randomInt(latestMilliseconds))
    : [0];
