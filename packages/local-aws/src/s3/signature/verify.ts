import { canonicalRequest, type Signable, sha256 } from '../../protocols/signature-v4/canonical-request.ts';
import {
  isSame,
  millisecondsOf,
  sign,
  signingKey,
  stringToSign,
} from '../../protocols/signature-v4/signing-key.ts';
import { S3Error } from '../s3-error.ts';
import { type Authorization, parseAuthorization } from './parse-authorization.ts';

/** A request with a valid signature. */
export interface Verified {
  readonly presigned: boolean;
  /** The expected body: a SHA-256 in hex, `UNSIGNED-PAYLOAD` or `STREAMING-…`. */
  readonly payloadHash: string;
  /** Key and seed for the chunk signatures of a streaming body. */
  readonly chunks: {
    readonly key: Buffer;
    readonly time: string;
    readonly scope: string;
    readonly seed: string;
  };
}

const skew = 15 * 60_000;
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

function checkTime({ time, day, expires }: Authorization, now: number): void {
  const signed = millisecondsOf(time);
  if (Number.isNaN(signed) || !time.startsWith(day)) {
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
  }
  if (expires === undefined) {
    if (Math.abs(now - signed) <= skew) return;
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      { RequestTime: time, ServerTime: iso(now), MaxAllowedSkewMilliseconds: String(skew) },
    );
  }
  if (signed > now + skew) throw new S3Error('AccessDenied', 'Request is not yet valid');
  const end = signed + expires * 1000;
  if (now > end) {
    throw new S3Error('AccessDenied', 'Request has expired', {
      'X-Amz-Expires': String(expires),
      Expires: iso(end),
      ServerTime: iso(now),
    });
  }
}

/** S3 requires every `x-amz-…` header and the host to be signed. */
function checkSignedHeaders({ signedHeaders }: Authorization, names: Iterable<string>): void {
  const signed = new Set(signedHeaders);
  const missing = [...names].filter(
    (name) =>
      (name.startsWith('x-amz-') || name === 'host') && name !== 'x-amz-content-sha256' && !signed.has(name),
  );
  if (missing.length === 0) return;
  throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed', {
    HeadersNotSigned: missing.join(', '),
  });
}

/** Verifies a request as S3 does: access key, time, signed headers and signature. Throws S3Error. */
export function verify(
  request: Signable & { headerNames(): Iterable<string> },
  region: string,
  now: number,
): Verified {
  const authorization = parseAuthorization(request, region);
  checkTime(authorization, now);
  checkSignedHeaders(authorization, request.headerNames());
  const { time, day, scope, payloadHash } = authorization;
  const canonical = canonicalRequest(request, authorization.signedHeaders, payloadHash);
  const text = stringToSign(time, scope, sha256(canonical));
  const key = signingKey(day, region, 's3');
  if (!isSame(authorization.signature, sign(key, text))) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      { StringToSign: text, SignatureProvided: authorization.signature, CanonicalRequest: canonical },
    );
  }
  return {
    presigned: authorization.expires !== undefined,
    payloadHash,
    chunks: { key, time, scope, seed: authorization.signature },
  };
}
