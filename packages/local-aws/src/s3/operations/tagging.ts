import { readXml, textIn } from '../read-xml.ts';
import { readText } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import { s3Document } from '../xml.ts';
import { existing, type Operation } from './operation.ts';

export const getTagging: Operation = async (request, buckets) => {
  const tags = Object.entries(existing(request, buckets).tags).map(([Key, Value]) => ({ Key, Value }));
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: s3Document('Tagging', { TagSet: { Tag: tags } }),
  };
};

export const putTagging: Operation = async (request, buckets) => {
  const given = readXml(await readText(request), 'Tagging').children[0]?.children ?? [];
  if (given.length > 10) throw new S3Error('InvalidTag', 'Object tags cannot be greater than 10');
  const tags = Object.fromEntries(given.map((tag) => [textIn(tag, 'Key') ?? '', textIn(tag, 'Value') ?? '']));
  buckets.objects.put(request.bucket, { ...existing(request, buckets), tags });
  return { status: 200 };
};

export const deleteTagging: Operation = async (request, buckets) => {
  buckets.objects.put(request.bucket, { ...existing(request, buckets), tags: {} });
  return { status: 204 };
};
