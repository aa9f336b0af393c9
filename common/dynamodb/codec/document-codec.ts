import type { Item } from '../model/item.ts';
import { writeRequest } from './request.ts';
import { readBody } from './response.ts';

/**
 * The JSON codec of the SDK's client: requests and responses hold plain values, which are converted while the JSON is
 * written or read, rather than in a pass of their own.
 *
 * The SDK gets a serializer from it (`write`, then `flush`) and a deserializer (`read` for a body, `readObject` for a
 * member of an error). Only data operations may use it: table operations need the SDK's own codec.
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
