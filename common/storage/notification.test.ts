import { expect, test } from '@jest/globals';
import { parseNotification } from './index.ts';

const record = (eventName: string, object: object) => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  awsRegion: 'eu-west-1',
  eventName,
  eventTime: '2026-11-20T09:30:00.000Z',
  s3: { bucket: { name: 'files', arn: 'arn:aws:s3:::files' }, object },
});

test('a notification names the object and what happened to it', () => {
  const stored = { key: 'uploads/a+b%2B%EC%82%AC.jpg', size: 3, eTag: 'abc', sequencer: '0055AED6' };
  const gone = { key: 'uploads/x', sequencer: '0055AED7', versionId: 'v1' };
  const Records = [record('ObjectCreated:Put', stored), record('ObjectRemoved:Delete', gone)];
  expect(parseNotification({ Records })).toEqual([
    {
      kind: 'created',
      bucket: 'files',
      key: 'uploads/a b+사.jpg',
      size: 3,
      etag: 'abc',
      sequencer: '0055AED6',
      time: '2026-11-20T09:30:00.000Z',
    },
    {
      kind: 'removed',
      bucket: 'files',
      key: 'uploads/x',
      versionId: 'v1',
      sequencer: '0055AED7',
      time: '2026-11-20T09:30:00.000Z',
    },
  ]);
});

test('the test event and events about other things give no notification', () => {
  expect(parseNotification({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'files' })).toEqual([]);
  expect(parseNotification({ Records: [record('ObjectTagging:Put', { key: 'x' })] })).toEqual([]);
});

test('anything that is not a notification is refused', () => {
  expect(() => parseNotification({ Records: [{ body: '{}' }] })).toThrow();
  expect(() => parseNotification('x')).toThrow();
});
