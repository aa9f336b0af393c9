import { randomUUID } from 'node:crypto';
import { accountId } from '../serverless-config/intrinsics.ts';

interface FailedInvocation {
  readonly name: string;
  readonly region: string;
  readonly tries: number;
  /** The event, as JSON. */
  readonly payload: string;
  readonly reason: string;
}

/** The message that Lambda sends to the on-failure destination of an asynchronous invocation. */
export const failedInvocation = ({ name, region, tries, payload, reason }: FailedInvocation): object => ({
  version: '1.0',
  timestamp: new Date().toISOString(),
  requestContext: {
    requestId: randomUUID(),
    functionArn: `arn:aws:lambda:${region}:${accountId}:function:${name}:$LATEST`,
    condition: 'RetriesExhausted',
    approximateInvokeCount: tries,
  },
  requestPayload: JSON.parse(payload),
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: { errorMessage: reason.split('\n')[0] },
});
