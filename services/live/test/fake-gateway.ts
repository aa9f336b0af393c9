import { setTimeout as wait } from 'node:timers/promises';
import { startFakeEndpoint } from '@moim/testing';

/** What API Gateway was asked to do with connections. */
export interface FakeGateway {
  /** The pushes that each connection received, in their order. */
  readonly posted: Map<string, { type: string }[]>;
  readonly closed: string[];
  /** The status of requests about a connection, instead of 200. */
  readonly statuses: Map<string, number>;
  /** Connections about which requests take this long, in milliseconds. */
  readonly delays: Map<string, number>;
  /** The most requests that were under way at the same time. */
  readonly busiest: () => number;
  stop(): void;
}

/** Starts a fake of API Gateway's `@connections`, which takes a moment for each request. */
export async function startFakeGateway(): Promise<FakeGateway> {
  const posted: FakeGateway['posted'] = new Map();
  const [closed, statuses]: [string[], Map<string, number>] = [[], new Map()];
  const delays: FakeGateway['delays'] = new Map();
  let [current, most] = [0, 0];
  const { stop } = await startFakeEndpoint('SOCKETS', async (request, response) => {
    current += 1;
    most = Math.max(most, current);
    const chunks: Buffer[] = await request.toArray();
    const id = decodeURIComponent(decodeURIComponent(request.url?.split('/').at(-1) ?? ''));
    await wait(delays.get(id) ?? Math.random() * 10);
    current -= 1;
    const status = statuses.get(id) ?? 200;
    if (request.method === 'DELETE') closed.push(id);
    else if (status === 200) {
      posted.set(id, [...(posted.get(id) ?? []), JSON.parse(Buffer.concat(chunks).toString())]);
    }
    response.writeHead(status, status === 200 ? {} : { 'x-amzn-errortype': `Fake${status}` }).end();
  });
  process.env.WEBSOCKET_URL = `${process.env.AWS_ENDPOINT_URL_SOCKETS?.replace('http', 'ws')}/dev`;
  return { posted, closed, statuses, delays, busiest: () => most, stop };
}
