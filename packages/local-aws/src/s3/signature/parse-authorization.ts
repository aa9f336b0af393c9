import { localCredentials } from '../../core/credentials.ts';
import type { Signable } from '../../protocols/signature-v4/canonical-request.ts';
import { algorithm } from '../../protocols/signature-v4/signing-key.ts';
import { S3Error, type S3ErrorCode } from '../s3-error.ts';

/** A request's signature and its parameters, from the header or the query. */
export interface Authorization {
  readonly scope: string;
  readonly day: string;
  /** `20261120T093000Z` */
  readonly time: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payloadHash: string;
  /** Lifetime of a presigned URL in seconds; undefined for a signature in a header. */
  readonly expires?: number;
}

const daysInSeconds = 604_800;

/** Checks a credential `<key>/<day>/<region>/s3/aws4_request` and returns its day and scope. */
export function readCredential(
  credential: string,
  region: string,
  code: S3ErrorCode,
): { day: string; scope: string } {
  const [key, day = '', ...rest] = credential.split('/');
  if (key !== localCredentials.accessKeyId) {
    throw new S3Error(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      { AWSAccessKeyId: key ?? '' },
    );
  }
  if (rest.join('/') !== `${region}/s3/aws4_request` || !/^\d{8}$/.test(day)) {
    throw new S3Error(
      code,
      `The credential "${credential}" is malformed; expecting "<key>/<yyyymmdd>/${region}/s3/aws4_request".`,
      { Region: region },
    );
  }
  return { day, scope: [day, ...rest].join('/') };
}

function fromHeader(authorization: string, request: Signable, region: string): Authorization {
  const given = new Map(
    authorization
      .slice(algorithm.length)
      .split(',')
      .map((part) => {
        const [name = '', value] = part.trim().split('=', 2);
        return [name, value];
      }),
  );
  const [credential, headers, signature] = ['Credential', 'SignedHeaders', 'Signature'].map((name) =>
    given.get(name),
  );
  if (!authorization.startsWith(`${algorithm} `) || !credential || !headers || !signature) {
    throw new S3Error('AuthorizationHeaderMalformed', 'The authorization header is malformed.');
  }
  const payloadHash = request.header('x-amz-content-sha256');
  if (payloadHash === undefined) {
    throw new S3Error(
      'MissingSecurityHeader',
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  return {
    ...readCredential(credential, region, 'AuthorizationHeaderMalformed'),
    time: request.header('x-amz-date') ?? '',
    signedHeaders: headers.split(';'),
    signature,
    payloadHash,
  };
}

function fromQuery(request: Signable, region: string): Authorization {
  const code = 'AuthorizationQueryParametersError';
  const parameter = (name: string): string => {
    const values = request.query.filter(([given]) => given === name);
    const [, value = ''] = values[0] ?? [];
    if (values.length === 1 && value !== '') return value;
    throw new S3Error(
      code,
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  };
  if (parameter('X-Amz-Algorithm') !== algorithm) {
    throw new S3Error(code, `X-Amz-Algorithm only supports "${algorithm}"`);
  }
  const expires = Number(parameter('X-Amz-Expires'));
  if (!Number.isInteger(expires) || expires < 1 || expires > daysInSeconds) {
    throw new S3Error(code, `X-Amz-Expires must be between 1 and ${daysInSeconds} seconds`);
  }
  const hash = request.query.find(([name]) => name.toLowerCase() === 'x-amz-content-sha256')?.[1];
  return {
    ...readCredential(parameter('X-Amz-Credential'), region, code),
    time: parameter('X-Amz-Date'),
    signedHeaders: parameter('X-Amz-SignedHeaders').split(';'),
    signature: parameter('X-Amz-Signature'),
    expires,
    payloadHash: hash ?? request.header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

/** Reads a request's signature. Throws AccessDenied when it has none: no bucket is public. */
export function parseAuthorization(request: Signable, region: string): Authorization {
  const authorization = request.header('authorization');
  const presigned = request.query.some(([name]) => name === 'X-Amz-Algorithm' || name === 'X-Amz-Signature');
  if (authorization !== undefined && presigned) {
    throw new S3Error(
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter or the Authorization header should be specified',
    );
  }
  if (request.header('x-amz-security-token') !== undefined) {
    throw new S3Error('InvalidToken', 'The provided token is malformed or otherwise invalid.');
  }
  if (authorization !== undefined) return fromHeader(authorization, request, region);
  if (presigned) return fromQuery(request, region);
  throw new S3Error('AccessDenied', 'Access Denied');
}
