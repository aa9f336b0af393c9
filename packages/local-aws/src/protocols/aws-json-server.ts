import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type JsonObject, objectOf } from '../core/json.ts';

/** An error that SDK clients see under its AWS name. */
export class AwsError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** An operation of an emulated service: parsed input in, output out. */
export type Operation = (input: JsonObject) => Promise<object>;

async function readJson(message: IncomingMessage): Promise<JsonObject> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  try {
    return objectOf(JSON.parse(Buffer.concat(chunks).toString() || '{}'));
  } catch {
    throw new AwsError('SerializationException', 'The request body must be JSON.');
  }
}

export interface JsonServerOptions {
  /** Documents that are served by GET, by path. */
  readonly documents?: Readonly<Record<string, object>>;
  /** Whether pages of any origin may call the service, as Cognito allows. */
  readonly allowsAnyOrigin?: boolean;
}

const openCors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'x-amzn-RequestId, x-amzn-ErrorType',
};

/**
 * Serves the operations of an AWS service in the JSON 1.1 protocol (`X-Amz-Target: <Service>.<Operation>`).
 */
export function awsJsonServer(
  operations: Record<string, Operation>,
  { documents = {}, allowsAnyOrigin = false }: JsonServerOptions = {},
): Server {
  return createServer(async (message, response) => {
    const send = (status: number, body: object, headers: Record<string, string> = {}): void => {
      response.writeHead(status, {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': randomUUID(),
        ...(allowsAnyOrigin && openCors),
        ...headers,
      });
      response.end(JSON.stringify(body));
    };
    try {
      if (allowsAnyOrigin && message.method === 'OPTIONS') return send(200, {});
      const document = documents[message.url ?? ''];
      if (message.method === 'GET' && document)
        return send(200, document, { 'content-type': 'application/json' });
      const name =
        String(message.headers['x-amz-target'] ?? '')
          .split('.')
          .at(-1) ?? '';
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      const input = await readJson(message);
      if (!operation)
        throw new AwsError('UnknownOperationException', `The local emulator does not support ${name}.`);
      send(200, await operation(input));
    } catch (error) {
      const known = error instanceof AwsError;
      const name = known ? error.name : 'InternalErrorException';
      if (!known) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      const text = known ? error.message : 'The local emulator failed; see the terminal for the cause.';
      send(known ? 400 : 500, { __type: name, message: text }, { 'x-amzn-errortype': name });
    }
  });
}
