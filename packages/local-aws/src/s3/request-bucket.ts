import { localCredentials } from '../core/credentials.ts';
import type { JsonObject } from '../core/json.ts';
import { canonicalRequest, sha256 } from '../protocols/signature-v4/canonical-request.ts';
import { algorithm, sign, signingKey, stringToSign } from '../protocols/signature-v4/signing-key.ts';

/** Creates a bucket in a running S3 emulator, or updates its properties, which are those of its resource in a template. */
export async function requestBucket(
  endpoint: string,
  name: string,
  properties: JsonObject,
  region: string,
): Promise<void> {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const [day, path] = [time.slice(0, 8), `/${name}`];
  const headers = new Map([
    ['host', new URL(endpoint).host],
    ['x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
    ['x-amz-date', time],
  ]);
  const signed = [...headers.keys()];
  const request = { method: 'PUT', path, query: [], header: (header: string) => headers.get(header) };
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = sha256(canonicalRequest(request, signed, 'UNSIGNED-PAYLOAD'));
  const signature = sign(signingKey(day, region, 's3'), stringToSign(time, scope, hash));
  const credential = `${localCredentials.accessKeyId}/${scope}`;
  const response = await fetch(endpoint + path, {
    method: 'PUT',
    headers: {
      ...Object.fromEntries(headers),
      'content-type': 'application/json',
      authorization: `${algorithm} Credential=${credential}, SignedHeaders=${signed.join(';')}, Signature=${signature}`,
    },
    body: JSON.stringify(properties),
  });
  if (!response.ok)
    throw new Error(`The S3 emulator cannot create the bucket ${name}: ${await response.text()}`);
}
