import { NodeHttpHandler } from '@smithy/node-http-handler';
import {
  AwsError,
  type AwsResponse,
  sendAws,
  signerOf,
  textOf,
  withRetries,
} from '../../aws-request/index.ts';
import { requiredSetting } from '../../settings/index.ts';
import { placeOf } from './place.ts';
import { textIn } from './xml.ts';

/** A request about a bucket, or about one of its objects. */
export interface S3Request {
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly bucket: string;
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Those without a value are not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Uint8Array;
  /** Whether a response without a body means that S3 failed after it began to respond. */
  readonly needsAnswer?: boolean;
}

/** S3 answers requests with larger bodies before it receives them: a refusal need not wait for the whole body. */
const largeBody = 2 * 1024 * 1024;

let handler: NodeHttpHandler | undefined;

/**
 * Sends a request to S3 without its client, which is half of what a function would load. Region, credentials and
 * `AWS_ENDPOINT_URL_S3` come from the environment. Repeats it up to twice when S3 throttles it or does not answer.
 *
 * Throws an `AwsError` with S3's code as its name, and network errors as they are.
 *
 * @returns a response with a status below 300, and its whole body
 */
export function requestS3(request: S3Request): Promise<{ headers: AwsResponse['headers']; text: string }> {
  return withRetries(async () => {
    const response = await sendOnce(request);
    const text = await textOf(response.body);
    // What takes long is 200 before S3 knows how it ends.
    if (text.trimEnd().endsWith('</Error>')) throw errorOf({ ...response, status: 503 }, text);
    if (text === '' && request.needsAnswer)
      throw new AwsError('InternalError', '', { ...response, status: 503 });
    return { headers: response.headers, text };
  });
}

/** The same, with a body that is still to be read, or destroyed: later failures are its own. */
export function openS3(request: S3Request): Promise<AwsResponse> {
  return withRetries(() => sendOnce(request));
}

async function sendOnce({
  method,
  bucket,
  key,
  query = {},
  headers = {},
  body,
}: S3Request): Promise<AwsResponse> {
  handler ??= new NodeHttpHandler({ connectionTimeout: 1_000, socketTimeout: 10_000 });
  const region = requiredSetting('AWS_REGION');
  const { origin, path } = placeOf(bucket, key, region);
  const expect = body !== undefined && Buffer.byteLength(body) >= largeBody ? '100-continue' : undefined;
  const request = {
    method,
    endpoint: origin,
    path,
    query,
    headers: withValues({ ...headers, expect }),
    ...(body !== undefined && { body }),
  };
  const response = await sendAws(request, { handler, signer: signerOf('s3', region) });
  if (response.status < 300) return response;
  throw errorOf(response, await textOf(response.body));
}

function withValues(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Answers to HEAD have no body: then only the status says what is wrong. */
function errorOf(response: AwsResponse, text: string): AwsError {
  return new AwsError(textIn(text, 'Code') ?? 'UnknownError', textIn(text, 'Message') ?? '', response);
}
