import { type FakeEndpoint, startFakeEndpoint } from './fake-endpoint.ts';

/** What a fake service answers: a body, and a status unless it is 200. */
interface FakeResponse {
  readonly status?: number;
  readonly body: object;
}

/** A request that was made: `SignUp`, with what came along. */
interface ReceivedRequest {
  readonly operation: string;
  readonly body: unknown;
}

export interface FakeAwsService extends FakeEndpoint {
  /** What it was requests so far. */
  readonly requests: readonly ReceivedRequest[];
  /** What it answers from now on: one answer a request, the last one again and again. */
  respondWith(...answers: readonly FakeResponse[]): void;
}

/**
 * For tests: stands in for an AWS service that speaks JSON over HTTP, as {@link startFakeEndpoint} lets it.
 *
 * @param service as in `AWS_ENDPOINT_URL_<service>`
 * @example
 * const events = await startFakeAwsService('EVENTBRIDGE');
 * events.respondWith({ status: 400, body: { __type: 'ThrottlingException' } }, { body: { FailedEntryCount: 0 } });
 */
export async function startFakeAwsService(service: string): Promise<FakeAwsService> {
  const requests: ReceivedRequest[] = [];
  let next: readonly FakeResponse[] = [];
  const { stop } = await startFakeEndpoint(service, async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    requests.push({ operation, body: JSON.parse(Buffer.concat(chunks).toString()) });
    const [{ status = 200, body } = { status: 500, body: {} }, ...later] = next;
    if (later.length > 0) next = later;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  });
  return {
    requests,
    respondWith(...answers) {
      next = answers;
    },
    stop,
  };
}
