import { randomUUID } from 'node:crypto';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { logger } from '@moim/common/observability';
import { buildSqsRecord, lambdaContext, useTestTable } from '@moim/testing';
import { filesBucket } from '@moim/testing/api';
import { entities } from '../src/models/index.ts';
import { uploadKey } from '../src/models/object-keys.ts';
import { processUploads } from '../src/uploads.ts';

beforeAll(async () => {
  process.env.FILES_BUCKET = `moim-dev-files-000000000000-${process.env.AWS_REGION}`;
  await useTestTable(...entities);
});

/** A message with an S3 notification. */
const message = (messageId: string, body: unknown) => ({
  ...buildSqsRecord(undefined),
  messageId,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const arrivalOf = (key: string, eventName = 'ObjectCreated:Put') => ({
  Records: [
    {
      eventSource: 'aws:s3',
      eventName,
      eventTime: new Date().toISOString(),
      s3: {
        bucket: { name: 'b' },
        object: { key: encodeURIComponent(key), size: 1, eTag: 'e', sequencer: '1' },
      },
    },
  ],
});

test('an unreadable message fails alone, and notifications about other objects are ignored', async () => {
  const quiet = jest.spyOn(logger, 'error').mockImplementation(() => {});
  const Records = [
    message('broken', '{'),
    message('test event', { Service: 'Amazon S3', Event: 's3:TestEvent' }),
    message('not ours', arrivalOf('elsewhere/1')),
    message('removed', arrivalOf('uploads/a/b', 'ObjectRemoved:Delete')),
  ];
  expect(await processUploads({ Records }, lambdaContext(10_000))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'broken' }],
  });
  quiet.mockRestore();
});

test('an upload for a deleted file is deleted', async () => {
  const key = uploadKey({ ownerId: randomUUID(), fileId: newId() });
  await filesBucket.write(key, Buffer.from('too late'), { contentType: 'text/plain' });
  const Records = [message('late', arrivalOf(key))];
  expect(await processUploads({ Records }, lambdaContext(10_000))).toEqual({ batchItemFailures: [] });
  expect(await filesBucket.describe(key)).toBeUndefined();
});
