import { createServer } from 'node:http';
import { listenOnFreePort } from '@moim/testing';

/** What a fake AWS answers to an operation: the XML of its result, or an error. */
export type Answer = string | { error: string; message: string };

/** A running fake of AWS's query protocol, which CloudFormation and STS use. */
export interface FakeQueryApi {
  /** The operations that were called, in order. */
  calls: string[];
  close(): void;
}

const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

/**
 * Starts a fake that answers the given operations by their parameters, and points the AWS clients of this process at it.
 * An operation that is not given, or answers undefined, fails with a `ValidationError`.
 */
export async function startFakeQueryApi(
  operations: Record<string, (parameters: URLSearchParams, region: string) => Answer | undefined>,
): Promise<FakeQueryApi> {
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const parameters = new URLSearchParams(body);
    const name = parameters.get('Action') ?? '';
    calls.push(name);
    const region = /\/([\w-]+)\/\w+\/aws4_request/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const stack = parameters.get('StackName');
    const missing = { error: 'ValidationError', message: `Stack with id ${stack} does not exist` };
    const answer = operations[name]?.(parameters, region) ?? missing;
    response.writeHead(typeof answer === 'string' ? 200 : 400, { 'content-type': 'text/xml' });
    response.end(
      typeof answer === 'string'
        ? `<${name}Response><${name}Result>${answer}</${name}Result></${name}Response>`
        : `<ErrorResponse><Error><Type>Sender</Type><Code>${answer.error}</Code><Message>${answer.message}</Message></Error></ErrorResponse>`,
    );
  });
  const AWS_ENDPOINT_URL = await listenOnFreePort(server);
  Object.assign(process.env, credentials, { AWS_ENDPOINT_URL, AWS_CONFIG_FILE: '/dev/null' });
  return {
    calls,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The XML of a stack in the answer to DescribeStacks. */
export const stackXml = (name: string, status: string, tags: Record<string, string> = {}): string =>
  `<member><StackName>${name}</StackName><StackStatus>${status}</StackStatus>` +
  `<CreationTime>2026-01-01T00:00:00Z</CreationTime><Tags>${Object.entries(tags)
    .map(([Key, Value]) => `<member><Key>${Key}</Key><Value>${Value}</Value></member>`)
    .join('')}</Tags></member>`;
