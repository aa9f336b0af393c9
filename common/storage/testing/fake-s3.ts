import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';

/** A request to S3. */
interface AskedRequest {
  readonly method: string;
  /** Bucket and key. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What a fake S3 answers: 200 with no body, unless it says more. */
interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the connection ends after the body, however much more was promised. */
  readonly breaks?: boolean;
}

export interface FakeS3 extends FakeEndpoint {
  /** What it was asked so far, such as `PUT /bucket/key?uploadId=1`. */
  readonly asked: readonly string[];
  /** What it answers from now on. */
  answers(answer: (request: AskedRequest) => FakeAnswer): void;
}

/** For tests: an S3 that fails as the real one seldom does. Start it before anything is asked of a bucket. */
export async function startFakeS3(): Promise<FakeS3> {
  const asked: string[] = [];
  let answer: (request: AskedRequest) => FakeAnswer = () => ({ status: 500 });
  const { stop } = await startFakeEndpoint('S3', async (request, response) => {
    await request.resume().toArray();
    const { url = '/', method = '' } = request;
    const { pathname, searchParams } = new URL(url, 'http://s3');
    asked.push(`${method} ${url}`);
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
    asked,
    answers(next) {
      answer = next;
    },
    stop,
  };
}

/** How S3 says in a body what went wrong. */
export const s3Error = (status: number, code: string) => ({
  status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>As it is said</Message></Error>`,
});
