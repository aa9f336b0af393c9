import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { StreamEvent } from './parse-stream.ts';

/**
 * What a function that Lambda calls with a table's stream returns, so that Lambda resumes at the record that failed. If
 * that is the first of several, it throws instead, and Lambda bisects the batch until the record is alone and blocks no
 * others. The function needs `ReportBatchItemFailures` and `BisectBatchOnFunctionError`.
 *
 * @param failed the sequence number of the record; undefined if all succeeded
 * @param what what happened to it, for the error
 */
export function resumeAt(
  { Records: [first, ...others] }: StreamEvent,
  failed: string | undefined,
  what: string,
): DynamoDBBatchResponse {
  if (failed !== undefined && failed === first?.dynamodb?.SequenceNumber && others.length > 0) {
    throw new Error(`change ${failed} ${what}; see the log line before this one`);
  }
  return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
}
