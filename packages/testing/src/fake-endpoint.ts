import { createServer, type RequestListener } from 'node:http';
import { listenOnFreePort } from './listen.ts';

/** Something that stands in for an AWS service, until it is stopped. */
export interface FakeEndpoint {
  /** Ends it; the environment is as before. */
  stop(): void;
}

/**
 * For tests: lets every SDK client of a service that is made after ask `listener`. Requests are not tried again, so
 * that each counts.
 *
 * @param service as in `AWS_ENDPOINT_URL_<service>`
 */
export async function startFakeEndpoint(service: string, listener: RequestListener): Promise<FakeEndpoint> {
  const server = createServer(listener);
  const url = await listenOnFreePort(server);
  const before = { ...process.env };
  Object.assign(process.env, {
    [`AWS_ENDPOINT_URL_${service}`]: url,
    AWS_REGION: 'ap-northeast-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_MAX_ATTEMPTS: '1',
  });
  return {
    stop() {
      process.env = before;
      server.close();
    },
  };
}
