import { once } from 'node:events';
import { createServer } from 'node:http';

/** What a fake service answers: a body, and a status unless it is 200. */
interface FakeAnswer {
  readonly status?: number;
  readonly body: object;
}

/** A request that was made: `SignUp`, with what came along. */
interface AskedOperation {
  readonly operation: string;
  readonly body: unknown;
}

export interface FakeAws {
  /** What it was asked so far. */
  readonly asked: readonly AskedOperation[];
  /** What it answers from now on: one answer a request, the last one again and again. */
  answers(...answers: readonly FakeAnswer[]): void;
  /** Ends it; the environment is as before. */
  stop(): void;
}

/**
 * For tests: stands in for an AWS service that speaks JSON over HTTP, for every SDK client made after. Requests are
 * not tried again, so that each counts.
 *
 * @param service as in `AWS_ENDPOINT_URL_<service>`
 * @example
 * const events = await startFakeAws('EVENTBRIDGE');
 * events.answers({ status: 400, body: { __type: 'ThrottlingException' } }, { body: { FailedEntryCount: 0 } });
 */
export async function startFakeAws(service: string): Promise<FakeAws> {
  const asked: AskedOperation[] = [];
  let next: readonly FakeAnswer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    asked.push({ operation, body: JSON.parse(Buffer.concat(chunks).toString()) });
    const [{ status = 200, body } = { status: 500, body: {} }, ...later] = next;
    if (later.length > 0) next = later;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const before = { ...process.env };
  Object.assign(process.env, {
    [`AWS_ENDPOINT_URL_${service}`]: `http://127.0.0.1:${port}`,
    AWS_REGION: 'ap-northeast-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_MAX_ATTEMPTS: '1',
  });
  return {
    asked,
    answers(...answers) {
      next = answers;
    },
    stop() {
      process.env = before;
      server.close();
    },
  };
}
