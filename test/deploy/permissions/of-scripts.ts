import type { Call } from '../lane/calls.ts';
import type { Deed } from './policy.ts';

const arn = (service: string, name: string): string =>
  `arn:aws:${service}:ap-northeast-2:123456789012:${name}`;

/** The IAM action of an S3 request, by method and by whether the request is about an object. */
const ofS3: Record<string, string> = {
  'GET bucket': 'ListBucket',
  'GET versions bucket': 'ListBucketVersions',
  'HEAD bucket': 'ListBucket',
  'GET object': 'GetObject',
  'HEAD object': 'GetObject',
  'PUT object': 'PutObject',
  'POST object': 'PutObject',
  'DELETE object': 'DeleteObject',
  // DeleteObjects, which only remove.sh calls with versions; Serverless prunes artifacts with it.
  'POST bucket': 'DeleteObject',
};

function s3Deed({ operation, subject }: Call): Deed {
  const [bucket = '', ...key] = subject.split('/').filter(Boolean);
  const action = ofS3[`${operation} ${key.length > 0 ? 'object' : 'bucket'}`] ?? operation;
  const path = action === 'DeleteObject' && key.length === 0 ? `${bucket}/any` : [bucket, ...key].join('/');
  return { action: `s3:${action}`, resource: `arn:aws:s3:::${path}` };
}

/** The IAM action of a request to Lambda, by method and by the last named part of its path. */
const ofLambda: Record<string, string> = {
  'GET functions': 'GetFunction',
  'GET versions': 'ListVersionsByFunction',
  'GET aliases': 'ListAliases',
  'DELETE functions': 'DeleteFunction',
  'POST invocations': 'InvokeFunction',
};
const ofLayers: Record<string, string> = { GET: 'ListLayerVersions', DELETE: 'DeleteLayerVersion' };

function lambdaDeed({ operation, subject }: Call): Deed {
  const [, kind = '', name = '', part = kind] = subject.split('/').filter(Boolean);
  const isLayer = kind === 'layers';
  const action = isLayer ? ofLayers[operation] : ofLambda[`${operation} ${part}`];
  const resource = arn('lambda', `${isLayer ? 'layer' : 'function'}:${decodeURIComponent(name)}`);
  return { action: `lambda:${action ?? operation}`, resource };
}

/** The name and id of a stack, which IAM completes if a request has the name only. */
function stackOf(subject: string): string {
  const stack = subject.replace(/^arn:.*?:stack\//, '');
  return stack.includes('/') ? stack : `${stack}/*`;
}

/** Returns the IAM action and resource of a script's AWS call; undefined if the call needs no permission. */
export function deedOf(call: Call): Deed | undefined {
  const { service, operation, subject } = call;
  if (service === 'sts') return undefined;
  if (service === 's3') return s3Deed(call);
  if (service === 'lambda') return lambdaDeed(call);
  if (service === 'apigateway')
    return {
      action: `apigateway:${operation}`,
      resource: `arn:aws:apigateway:ap-northeast-2::${subject.replace(/^\/v2/, '')}`,
    };
  const resources: Record<string, string> = {
    cloudformation: subject ? arn('cloudformation', `stack/${stackOf(subject)}`) : '*',
    dynamodb: arn('dynamodb', 'table/moim-dev-users'),
    logs: arn('logs', 'log-group:/aws/lambda/moim-users-dev-api:log-stream:'),
  };
  return { action: `${service}:${operation}`, resource: resources[service] ?? '*' };
}
