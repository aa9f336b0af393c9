import type { Buckets } from './buckets.ts';
import { corsHeaders, preflight } from './cors.ts';
import { createBucket, deleteBucket, headBucket, listBuckets } from './operations/buckets.ts';
import { completeMultipartUpload } from './operations/complete-upload.ts';
import { copyObject } from './operations/copy-object.ts';
import { deleteObject, deleteObjects } from './operations/delete-objects.ts';
import { getObject } from './operations/get-object.ts';
import { listObjects } from './operations/list-objects.ts';
import type { Operation } from './operations/operation.ts';
import { postObject } from './operations/post-object.ts';
import { putObject } from './operations/put-object.ts';
import { deleteTagging, getTagging, putTagging } from './operations/tagging.ts';
import {
  abortMultipartUpload,
  createMultipartUpload,
  listMultipartUploads,
  listParts,
  uploadPart,
} from './operations/uploads.ts';
import type { S3Request, S3Response } from './request.ts';
import { S3Error } from './s3-error.ts';
import { verify } from './signature/verify.ts';

/** Operations by method, subject, and distinguishing parameter or header. */
const operations: Readonly<Record<string, Operation>> = {
  'GET service': listBuckets,
  'PUT bucket': createBucket,
  'HEAD bucket': headBucket,
  'DELETE bucket': deleteBucket,
  'GET bucket list-type': listObjects,
  'GET bucket uploads': listMultipartUploads,
  'POST bucket delete': deleteObjects,
  'GET object': getObject,
  'HEAD object': getObject,
  'PUT object': putObject,
  'PUT object x-amz-copy-source': copyObject,
  'DELETE object': deleteObject,
  'GET object tagging': getTagging,
  'PUT object tagging': putTagging,
  'DELETE object tagging': deleteTagging,
  'POST object uploads': createMultipartUpload,
  'PUT object uploadId': uploadPart,
  'GET object uploadId': listParts,
  'POST object uploadId': completeMultipartUpload,
  'DELETE object uploadId': abortMultipartUpload,
};

/** Parameters that select another operation. Listed, so that an unsupported operation is refused, not mistaken for a plain one. */
const distinguishing = [
  'accelerate',
  'acl',
  'analytics',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'inventory',
  'legal-hold',
  'lifecycle',
  'list-type',
  'location',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'policy',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
];

function nameOf({ method, bucket, key, parameter, header }: S3Request): string {
  const subject = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
  const by = distinguishing.find((name) => parameter(name) !== undefined);
  const copies = subject === 'object' && method === 'PUT' && header('x-amz-copy-source') !== undefined;
  const mark = copies && by === undefined ? 'x-amz-copy-source' : by;
  // UploadPartCopy is not supported; without this it would store an empty part.
  const isPartCopy = copies && by === 'uploadId';
  return [method, subject, ...(mark === undefined ? [] : [isPartCopy ? `${mark} copy` : mark])].join(' ');
}

async function run(request: S3Request, buckets: Buckets): Promise<S3Response> {
  const isForm =
    request.method === 'POST' && /^multipart\/form-data/i.test(request.header('content-type') ?? '');
  const verified = isForm ? undefined : verify(request, buckets.region, buckets.now());
  const name = nameOf(request);
  if (request.bucket !== '' && name !== 'PUT bucket' && !buckets.buckets.get(request.bucket)) {
    throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', { BucketName: request.bucket });
  }
  if (!verified) return postObject(request, buckets);
  const operation = operations[name];
  if (operation) return operation(request, buckets, verified);
  throw new S3Error('NotImplemented', `The S3 emulator does not support "${name}".`);
}

/** Handles one request. Throws S3Error. */
export async function dispatch(request: S3Request, buckets: Buckets): Promise<S3Response> {
  const bucket = buckets.buckets.get(request.bucket);
  if (request.method === 'OPTIONS') {
    if (bucket) return preflight(bucket, request);
    throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', { BucketName: request.bucket });
  }
  return run(request, buckets);
}

/** CORS headers for any response to this request, errors included. */
export function corsFor(request: S3Request, buckets: Buckets): Record<string, string> {
  const bucket = buckets.buckets.get(request.bucket);
  return bucket && request.method !== 'OPTIONS' ? corsHeaders(bucket, request) : {};
}
