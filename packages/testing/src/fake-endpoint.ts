import { createServer, type RequestListener } from 'node:http';
import { listenOnFreePort } from './listen.ts';

/** A server that receives the requests to an AWS service, until it is stopped. */
export interface FakeEndpoint {
  /** Stops the server and restores the environment. */
  stop(): void;
}

/**
 * Starts a server to which every SDK client of a service created afterwards sends its requests. The clients do not
 * retry, so that each request counts.
 *
 * @param service - as in `AWS_ENDPOINT_URL_<service>`
 */
export async function startFakeEndpoint(service: string, listener: RequestListener): Promise<FakeEndpoint> {
  const server = createServer(listener);
  const url = await listenOnFreePort(server);
  const environment = { ...process.env };
  Object.assign(process.env, {
    [`AWS_ENDPOINT_URL_${service}`]: url,
    AWS_REGION: 'ap-northeast-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_MAX_ATTEMPTS: '1',
  });
  return {
    stop() {
      process.env = environment;
      server.close();
    },
  };
}
