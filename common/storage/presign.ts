import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { defaultProvider } from '../lean-sdk/environment-credentials/index.ts';
import { requiredSetting } from '../settings/index.ts';
import { escaped, placeOf } from './s3/place.ts';

/** A request that a presigned URL allows. */
export interface PresignedRequest {
  readonly method: 'GET' | 'PUT';
  readonly bucket: string;
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
  /** The client must send exactly these. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly expiresInSeconds: number;
  readonly signingDate: Date;
}

/**
 * Presigns a request to S3 without S3's client: the same URL, at a fifth of the code that a function loads. Region,
 * credentials and `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL` come from the environment. Makes no request.
 */
export async function presign(request: PresignedRequest): Promise<string> {
  const { method, bucket, key, query, headers = {}, expiresInSeconds, signingDate } = request;
  const region = requiredSetting('AWS_REGION');
  const { origin, path } = placeOf(bucket, key, region);
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: defaultProvider(),
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const names = new Set(Object.keys(headers));
  const signed = await signer.presign(
    new HttpRequest({
      method,
      protocol: origin.protocol,
      hostname: origin.hostname,
      ...(origin.port && { port: Number(origin.port) }),
      path,
      query: { ...query },
      headers: { ...headers, host: origin.host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
    }),
    {
      expiresIn: expiresInSeconds,
      signingDate,
      // Otherwise the signer leaves the type unsigned and moves checksums into the query, where they bind nobody.
      unhoistableHeaders: names,
      signableHeaders: names,
      unsignableHeaders: new Set(['content-type']),
    },
  );
  const parameters = Object.entries(signed.query ?? {})
    .map(([name, value]) => `${escaped(name)}=${escaped(String(value))}`)
    .sort();
  return `${origin.origin}${signed.path}?${parameters.join('&')}`;
}
