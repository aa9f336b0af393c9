import { type StandIn, standInFor } from './stand-in.ts';

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

export interface FakeAws extends StandIn {
  /** What it was asked so far. */
  readonly asked: readonly AskedOperation[];
  /** What it answers from now on: one answer a request, the last one again and again. */
  answers(...answers: readonly FakeAnswer[]): void;
}

/**
 * For tests: stands in for an AWS service that speaks JSON over HTTP, as {@link standInFor} lets it.
 *
 * @param service as in `AWS_ENDPOINT_URL_<service>`
 * @example
 * const events = await startFakeAws('EVENTBRIDGE');
 * events.answers({ status: 400, body: { __type: 'ThrottlingException' } }, { body: { FailedEntryCount: 0 } });
 */
export async function startFakeAws(service: string): Promise<FakeAws> {
  const asked: AskedOperation[] = [];
  let next: readonly FakeAnswer[] = [];
  const { stop } = await standInFor(service, async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    asked.push({ operation, body: JSON.parse(Buffer.concat(chunks).toString()) });
    const [{ status = 200, body } = { status: 500, body: {} }, ...later] = next;
    if (later.length > 0) next = later;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  });
  return {
    asked,
    answers(...answers) {
      next = answers;
    },
    stop,
  };
}
