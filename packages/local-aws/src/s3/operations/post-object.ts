import { encodePath } from '../../protocols/signature-v4/canonical-request.ts';
import { readForm } from '../bodies/form.ts';
import { writeBody } from '../bodies/receive.ts';
import type { Buckets } from '../buckets.ts';
import { keptHeaders } from '../object-headers.ts';
import type { S3Request, S3Response } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import { verifyPolicy } from '../signature/post-policy.ts';
import { s3Document } from '../xml.ts';
import { commit } from './operation.ts';

function answerFor(
  fields: ReadonlyMap<string, string>,
  { bucket, header }: S3Request,
  key: string,
  etag: string,
): S3Response {
  const location = `http://${header('host')}/${bucket}/${encodePath(key)}`;
  const headers = { etag: `"${etag}"`, location };
  const redirect = fields.get('success_action_redirect') ?? fields.get('redirect');
  if (redirect !== undefined && URL.canParse(redirect)) {
    const url = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key, etag: `"${etag}"` }))
      url.searchParams.set(name, value);
    return { status: 303, headers: { ...headers, location: url.href } };
  }
  const asked = fields.get('success_action_status');
  if (asked !== '201') return { status: asked === '200' ? 200 : 204, headers };
  return {
    status: 201,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: s3Document('PostResponse', { Location: location, Bucket: bucket, Key: key, ETag: `"${etag}"` }),
  };
}

/** A form posted to a bucket by a browser, with the signature in its fields. */
export async function postObject(request: S3Request, buckets: Buckets): Promise<S3Response> {
  const { bucket, header } = request;
  const { files, region, now } = buckets;
  if (header('content-length') === undefined) {
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  const { fields, fileName, file: content } = await readForm(request.body, header('content-type'));
  const { least, most } = verifyPolicy(fields, bucket, region, now());
  const key = (fields.get('key') ?? '').replaceAll(`\${filename}`, fileName);
  if (key === '') {
    throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  }
  if (Buffer.byteLength(key) > 1024) throw new S3Error('KeyTooLongError', 'Your key is too long');
  const file = files.fresh();
  let total = 0;
  const { size, md5 } = await writeBody(files.path(file), content, (bytes) => {
    total += bytes.length;
    if (total <= most) return;
    throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
      ProposedSize: String(total),
      MaxSizeAllowed: String(most),
    });
  });
  try {
    if (size < least) {
      throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
        ProposedSize: String(size),
        MinSizeAllowed: String(least),
      });
    }
    const headers = keptHeaders((name) => fields.get(name), fields.keys());
    const object = {
      key,
      size,
      etag: md5,
      modified: now(),
      pieces: [{ file, size }],
      headers,
      checksums: {},
      tags: {},
    };
    commit(request, buckets, object, 'ObjectCreated:Post');
  } catch (error) {
    files.drop([file]);
    throw error;
  }
  return answerFor(fields, request, key, md5);
}
