import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';

/** A request to S3. */
interface ReceivedRequest {
  readonly method: string;
  /** Bucket and key. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** The answer of a fake S3: by default 200 without a body. */
interface FakeResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the connection breaks after the body, whatever the content length says. */
  readonly breaks?: boolean;
}

export interface FakeS3 extends FakeEndpoint {
  /** The requests so far, such as `PUT /bucket/key?uploadId=1`. */
  readonly requests: readonly string[];
  /** Sets the answer to all further requests. */
  answerWith(answer: (request: ReceivedRequest) => FakeResponse): void;
}

/** For tests: an S3 that fails in ways that the real one rarely does. Start it before the first request to a bucket. */
export async function startFakeS3(): Promise<FakeS3> {
  const requests: string[] = [];
  let answer: (request: ReceivedRequest) => FakeResponse = () => ({ status: 500 });
  const { stop } = await startFakeEndpoint('S3', async (request, response) => {
    await request.resume().toArray();
    const { url = '/', method = '' } = request;
    const { pathname, searchParams } = new URL(url, 'http://s3');
    requests.push(`${method} ${url}`);
    const {
      status = 200,
      headers,
      body = '',
      breaks,
    } = answer({ method, path: pathname, query: searchParams });
    response.writeHead(status, headers);
    if (breaks) response.write(body, () => response.destroy());
    else response.end(body);
  });
  return {
    requests,
    answerWith(next) {
      answer = next;
    },
    stop,
  };
}

/** An error as S3 answers it. */
export const s3Error = (status: number, code: string) => ({
  status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>The reason</Message></Error>`,
});
