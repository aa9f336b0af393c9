import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { isObject, type Json, type JsonObject, stringOf } from '../core/json.ts';
import { AwsError, type Operation } from './aws-json-server.ts';
import { readQueryForm } from './aws-query-form.ts';
import { escapeXml } from './escape-xml.ts';

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** A map that is written to XML as `<entry>` elements with key and value. */
export class Attributes {
  readonly values: Readonly<Record<string, string>>;

  constructor(values: Readonly<Record<string, string>>) {
    this.values = values;
  }
}

function xmlOf(value: unknown): string {
  if (value instanceof Attributes) {
    const entries = Object.entries(value.values);
    return entries
      .map(([key, one]) =>
        element('entry', element('key', escapeXml(key)) + element('value', escapeXml(one))),
      )
      .join('');
  }
  if (Array.isArray(value)) return value.map((one) => element('member', xmlOf(one))).join('');
  if (typeof value !== 'object' || value === null) return escapeXml(String(value));
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return fields.map(([name, field]) => element(name, xmlOf(field))).join('');
}

/** Serves the operations of an AWS service in the query protocol: form in, XML out. */
export function awsQueryServer(operations: Record<string, Operation>, namespace: string): Server {
  return createServer(async (message, response) => {
    const requestId = randomUUID();
    const send = (status: number, root: string, content: string): void => {
      response.writeHead(status, { 'content-type': 'text/xml', 'x-amzn-requestid': requestId });
      response.end(`<${root} xmlns="${namespace}">${content}</${root}>`);
    };
    try {
      const { Action, ...input } = readQueryForm(await text(message));
      const name = stringOf(Action);
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (!operation) throw new AwsError('InvalidAction', `The local emulator does not support ${name}.`);
      const result = element(`${name}Result`, xmlOf(await operation(input)));
      send(200, `${name}Response`, result + element('ResponseMetadata', element('RequestId', requestId)));
    } catch (error) {
      const known = error instanceof AwsError;
      if (!known) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      const about = {
        Type: known ? 'Sender' : 'Receiver',
        Code: known ? error.name : 'InternalError',
        Message: known ? error.message : 'The local emulator failed; see the terminal for the cause.',
      };
      send(
        known ? 400 : 500,
        'ErrorResponse',
        element('Error', xmlOf(about)) + element('RequestId', requestId),
      );
    }
  });
}

/** Parses a parameter that holds a JSON object; undefined when it is empty. Throws an AwsError for anything else. */
export function objectIn(value: Json | undefined, name: string): JsonObject | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    const read: unknown = JSON.parse(value);
    if (isObject(read)) return read;
  } catch {
    // Falls through to the error below.
  }
  throw new AwsError('InvalidParameter', `Invalid parameter: ${name}: must be a JSON object`);
}
