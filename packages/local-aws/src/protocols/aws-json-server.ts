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

/**
 * Serves the operations of an AWS service in the JSON 1.1 protocol (`X-Amz-Target: <Service>.<Operation>`), and
 * `documents` by GET under their paths.
 */
export function awsJsonServer(
  operations: Record<string, Operation>,
  documents: Record<string, object> = {},
): Server {
  return createServer(async (message, response) => {
    const send = (status: number, body: object, headers: Record<string, string> = {}): void => {
      response.writeHead(status, {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': randomUUID(),
        ...headers,
      });
      response.end(JSON.stringify(body));
    };
    try {
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
