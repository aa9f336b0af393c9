import { nameOf } from './settings.ts';

/** The internal queue of a function's asynchronous invocations; its name is not valid in SQS. */
export const asynchronousQueue = (functionName: string): string => `asynchronous:${functionName}`;

/** The queue that receives what is sent to an ARN: the queue itself, or a function's internal one. */
export const queueBehind = (arn: string): string =>
  arn.includes(':lambda:') ? asynchronousQueue(nameOf(arn)) : nameOf(arn);
