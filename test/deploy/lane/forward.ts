import { type IncomingMessage, request as requestPlainly, type ServerResponse } from 'node:http';
import { request as requestByTls } from 'node:https';

/** Forwards a request to an endpoint under another host name, and the response back, whose headers `adapt` may change. */
export function forward(
  endpoint: string,
  host: string,
  { method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: Buffer,
  response: ServerResponse,
  adapt: (header: string) => string = (header) => header,
): void {
  const { protocol, hostname, port } = new URL(endpoint);
  const connect = protocol === 'https:' ? requestByTls : requestPlainly;
  const options = { hostname, port, method, path: url, headers: { ...headers, host } };
  const upstream = connect(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders.map(adapt));
    answer.pipe(response);
  });
  upstream.on('error', () => response.destroy());
  upstream.end(body);
}
