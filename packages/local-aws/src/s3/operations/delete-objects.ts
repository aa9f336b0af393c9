import { verifyText } from '../bodies/verify-text.ts';
import { checkWritable } from '../conditions.ts';
import { readXml, textIn } from '../read-xml.ts';
import { readText } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import { s3Document } from '../xml.ts';
import { type Operation, removeObject } from './operation.ts';

const most = 1000;

export const deleteObject: Operation = async (request, buckets) => {
  const { header } = request;
  removeObject(request, buckets, request.key, undefined, (present) => {
    if (header('if-match') !== undefined) checkWritable(present, header);
  });
  return { status: 204 };
};

export const deleteObjects: Operation = async (request, buckets, verified) => {
  const text = await readText(request);
  verifyText(text, request, verified);
  const given = readXml(text, 'Delete');
  const keys = given.children.filter(({ name }) => name === 'Object').map((object) => textIn(object, 'Key'));
  if (keys.length < 1 || keys.length > most) {
    throw new S3Error('MalformedXML', `The request must name 1 to ${most} objects.`);
  }
  const deleted = keys.filter((key) => key !== undefined);
  for (const key of deleted) removeObject(request, buckets, key);
  const isQuiet = textIn(given, 'Quiet') === 'true';
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: s3Document('DeleteResult', isQuiet ? {} : { Deleted: deleted.map((Key) => ({ Key })) }),
  };
};
