import { createHash } from 'node:crypto';
import { localCredentials } from '../../core/credentials.ts';
import { AwsError } from '../aws-json-server.ts';
import { canonicalRequest, type Signable, sha256 } from './canonical-request.ts';
import { algorithm, isSame, millisecondsOf, sign, signingKey, stringToSign } from './signing-key.ts';

interface Scope {
  readonly region: string;
  /** The service in the signature's scope: `execute-api`. */
  readonly service: string;
}

const skew = 5 * 60_000;

function fieldsOf(authorization: string): Map<string, string> {
  const fields = authorization.slice(algorithm.length).split(',');
  return new Map(
    fields.map((field) => {
      const [name = '', value = ''] = field.trim().split('=', 2);
      return [name, value];
    }),
  );
}

/**
 * Verifies the signature in a request's `Authorization` header, for services other than S3. Throws an AwsError with the
 * name that API Gateway uses.
 */
export function verifyRequest(request: Signable, body: Buffer, scope: Scope, now: number): void {
  const authorization = request.header('authorization') ?? '';
  if (authorization === '')
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const fields = fieldsOf(authorization);
  const [credential, headers, signature] = ['Credential', 'SignedHeaders', 'Signature'].map(
    (name) => fields.get(name) ?? '',
  );
  if (!authorization.startsWith(`${algorithm} `) || !credential || !headers || !signature) {
    throw new AwsError('IncompleteSignatureException', `Authorization header is malformed: ${authorization}`);
  }
  const [key, day = '', ...rest] = credential.split('/');
  if (key !== localCredentials.accessKeyId) {
    throw new AwsError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  if (rest.join('/') !== `${scope.region}/${scope.service}/aws4_request`) {
    throw new AwsError(
      'InvalidSignatureException',
      `Credential should be scoped to ${scope.region}/${scope.service}/aws4_request, got ${rest.join('/')}.`,
    );
  }
  const time = request.header('x-amz-date') ?? '';
  if (!(Math.abs(now - millisecondsOf(time)) <= skew) || !time.startsWith(day)) {
    throw new AwsError(
      'InvalidSignatureException',
      `Signature expired: ${time} is not within 5 minutes of now.`,
    );
  }
  const payload = createHash('sha256').update(body).digest('hex');
  const canonical = canonicalRequest(request, headers.split(';'), payload);
  const text = stringToSign(time, [day, ...rest].join('/'), sha256(canonical));
  if (isSame(signature, sign(signingKey(day, scope.region, scope.service), text))) return;
  throw new AwsError(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
  );
}
