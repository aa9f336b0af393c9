import { type FakeEndpoint, startFakeEndpoint } from './fake-endpoint.ts';

/** A response of a fake service; the status defaults to 200. */
interface FakeResponse {
  readonly status?: number;
  readonly body: object;
}

/** A request that a fake service received: its operation, such as `SignUp`, and its input. */
interface ReceivedRequest {
  readonly operation: string;
  readonly body: unknown;
}

/** A fake AWS service, until it is stopped. */
export interface FakeAwsService extends FakeEndpoint {
  /** The requests received so far. */
  readonly requests: readonly ReceivedRequest[];
  /** Sets the responses from now on: one per request, repeating the last. */
  respondWith(...responses: readonly FakeResponse[]): void;
}

/**
 * Starts a fake of an AWS service that speaks JSON over HTTP. See {@link startFakeEndpoint}.
 *
 * @param service - as in `AWS_ENDPOINT_URL_<service>`
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
    respondWith(...responses) {
      next = responses;
    },
    stop,
  };
}
