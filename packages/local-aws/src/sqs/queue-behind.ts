import { nameOf } from './settings.ts';

/** Where the asynchronous invocations of a function wait. No queue of AWS has such a name. */
export const asynchronousQueue = (functionName: string): string => `asynchronous:${functionName}`;

/** The queue in which what is sent to an ARN waits: the queue itself, or that of a function's invocations. */
export const queueBehind = (arn: string): string =>
  arn.includes(':lambda:') ? asynchronousQueue(nameOf(arn)) : nameOf(arn);
