import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { type GatewayRequest, readBody, readRequest } from '../api-gateway/request.ts';
import { closeServer, listen } from '../core/ports.ts';
import type { Outcome } from '../lambda/outcome.ts';
import { AwsError } from '../protocols/aws-json-server.ts';
import { verifyRequest } from '../protocols/signature-v4/verify-request.ts';
import { type Answer, answerTo } from './answer.ts';
import { LambdaApiError } from './api-error.ts';
import { addressedFunction, notFound } from './function-name.ts';
import { readInvocation } from './invocation.ts';

/** A function that can be invoked by its name. */
interface Invocable {
  invoke(event: unknown, clientContext?: unknown): Promise<Outcome>;
}

/** Finds a function by its name. */
export type FindFunction = (name: string) => Invocable | undefined;

/** Lambda's API: its one operation Invoke, signed. */
export interface LambdaApi {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const operation = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

async function invoke(
  request: GatewayRequest,
  message: IncomingMessage,
  region: string,
  find: FindFunction,
): Promise<Answer> {
  const { method, path, rawQuery, headers } = request;
  const [, name] = operation.exec(path) ?? [];
  if (method !== 'POST' || name === undefined) {
    const text = `The local AWS has the operation Invoke of Lambda only, not ${method} ${path}.`;
    throw new LambdaApiError(404, 'UnknownOperationException', text);
  }
  const body = await readBody(message);
  const header = (one: string): string | undefined => headers[one];
  const query = [...new URLSearchParams(rawQuery)];
  if (body) verifyRequest({ method, path, query, header }, body, { region, service: 'lambda' }, Date.now());
  const qualifier = new URLSearchParams(rawQuery).get('Qualifier') ?? undefined;
  const addressed = addressedFunction(decodeURIComponent(name), qualifier, region);
  const { dryRun, payload, clientContext } = readInvocation(header, body);
  const found = find(addressed.name);
  if (!found) throw notFound(addressed.arn);
  if (dryRun) return { status: 204, headers: {}, body: '' };
  return answerTo(await found.invoke(payload, clientContext));
}

function refusal(error: unknown): Answer {
  const known = error instanceof LambdaApiError || error instanceof AwsError;
  if (!known) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  const status = error instanceof LambdaApiError ? error.status : known ? 403 : 500;
  const name = known ? error.name : 'ServiceException';
  const text = known ? error.message : 'The local Lambda failed; see the terminal for the cause.';
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': name },
    body: JSON.stringify({ Type: status < 500 ? 'User' : 'Service', Message: text }),
  };
}

/** Starts Lambda's API on a free port. */
export async function startLambdaApi(region: string, find: FindFunction): Promise<LambdaApi> {
  const server = createServer(async (message, response) => {
    const id = randomUUID();
    const { status, headers, body } = await invoke(readRequest(message, id), message, region, find).catch(
      refusal,
    );
    response.writeHead(status, { 'x-amzn-requestid': id, ...headers }).end(body);
  });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  return { endpoint, stop: () => closeServer(server) };
}
