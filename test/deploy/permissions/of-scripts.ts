import type { Call } from '../lane/calls.ts';
import type { Deed } from './policy.ts';

const arn = (service: string, name: string): string =>
  `arn:aws:${service}:ap-northeast-2:123456789012:${name}`;

/** The IAM action of an S3 request, by method and by whether the request is about an object. */
const ofS3: Record<string, string> = {
  'GET bucket': 'ListBucket',
  'HEAD bucket': 'ListBucket',
  'GET object': 'GetObject',
  'HEAD object': 'GetObject',
  'PUT object': 'PutObject',
  'POST object': 'PutObject',
  // DeleteObjects, which deletes several objects.
  'POST bucket': 'DeleteObject',
};

function s3Deed({ operation, subject }: Call): Deed {
  const [bucket = '', ...key] = subject.split('/').filter(Boolean);
  const action = ofS3[`${operation} ${key.length > 0 ? 'object' : 'bucket'}`] ?? operation;
  const path = action === 'DeleteObject' ? `${bucket}/any` : [bucket, ...key].join('/');
  return { action: `s3:${action}`, resource: `arn:aws:s3:::${path}` };
}

/** Returns the IAM action and resource of a script's AWS call; undefined if the call needs no permission. */
export function deedOf(call: Call): Deed | undefined {
  const { service, operation, subject } = call;
  if (service === 'sts') return undefined;
  if (service === 's3') return s3Deed(call);
  if (service === 'apigateway')
    return {
      action: `apigateway:${operation}`,
      resource: `arn:aws:apigateway:ap-northeast-2::${subject.replace(/^\/v2/, '')}`,
    };
  const resources: Record<string, string> = {
    cloudformation: subject ? arn('cloudformation', `stack/${subject.replace(/^arn:.*?:stack\//, '')}`) : '*',
    dynamodb: arn('dynamodb', 'table/moim-dev-users'),
    logs: arn('logs', 'log-group:/aws/lambda/moim-users-dev-api:log-stream:'),
  };
  return { action: `${service}:${operation}`, resource: resources[service] ?? '*' };
}
