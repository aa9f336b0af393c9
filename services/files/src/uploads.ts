import { logger } from '@moim/common/observability';
import { parseNotification } from '@moim/common/storage';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { fileOfUpload } from './models/object-keys.ts';
import { filesBucket } from './services/files.ts';
import { processUpload } from './services/process-upload.ts';

/** Processes uploads by the S3 notifications in a queue. A failed one is delivered again, then moved to the dead-letter queue. */
export async function processUploads(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.addContext(context);
  const failed: string[] = [];
  // In sequence, because an image may need all the memory of the function.
  for (const record of event.Records) {
    try {
      await processMessage(record);
    } catch (error) {
      logger.error('An upload could not be processed', { messageId: record.messageId, error });
      failed.push(record.messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function processMessage({ body, attributes }: SQSRecord): Promise<void> {
  const receives = Number(attributes.ApproximateReceiveCount);
  for (const { kind, key } of parseNotification(JSON.parse(body))) {
    const file = fileOfUpload(key);
    if (kind !== 'created' || !file) continue;
    await processUpload(filesBucket, file, receives);
  }
}
