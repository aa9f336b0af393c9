import type { Item } from '../model/item.ts';
import { writeRequest } from './request.ts';
import { readBody } from './response.ts';

/**
 * The JSON codec that the SDK's client is given: requests and answers carry plain values, and are turned into
 * DynamoDB's form in the same pass that makes or reads the JSON, instead of in a pass of their own.
 *
 * The SDK asks a codec for a serializer (`write`, then `flush`) and a deserializer (`read` for a body, `readObject`
 * for a member of an error). Only data operations may go through it: table operations need the SDK's own.
 */
export function documentCodec() {
  return {
    setSerdeContext() {},
    createSerializer,
    createDeserializer,
  };
}

function createSerializer() {
  let body = '';
  return {
    setSerdeContext() {},
    write(_schema: unknown, request: Item) {
      body = writeRequest(request);
    },
    flush() {
      return body;
    },
  };
}

function createDeserializer() {
  return {
    setSerdeContext() {},
    read(_schema: unknown, body: Uint8Array): Item {
      return readBody(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
    },
    readObject(_schema: unknown, value: unknown): unknown {
      return value;
    },
  };
}
