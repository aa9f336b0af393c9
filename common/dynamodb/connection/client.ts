import { NodeHttpHandler, type NodeHttpHandlerOptions } from '@smithy/node-http-handler';
import { errorOf } from '../../aws-json/index.ts';
import {
  type AwsResponse,
  endpointOf,
  type RequestHandler,
  sendAws,
  signerOf,
  textOf,
} from '../../aws-request/index.ts';
import { requiredSetting } from '../../settings/index.ts';
import { writeRequest } from '../codec/request.ts';
import { readBody } from '../codec/response.ts';
import type { Item } from '../model/item.ts';

/** Sends the operations of items, with plain values in their requests, responses and errors. */
export interface Client {
  send(operation: string, input: Item, options?: { readonly abortSignal?: AbortSignal }): Promise<Item>;
}

/** What differs from the environment. */
export interface ClientConfig {
  readonly endpoint?: string;
  readonly requestHandler?: NodeHttpHandlerOptions | RequestHandler;
}

/**
 * Creates a client with the layer's codec, which needs a tenth of the time that the SDK's client takes to load. Reads the
 * region, the credentials and `AWS_ENDPOINT_URL_DYNAMODB` from the environment, as every SDK client does.
 *
 * It sends each request once: the layer repeats them (`attempt.ts`), because it knows which writes can be repeated.
 */
export function createClient({ endpoint, requestHandler }: ClientConfig = {}): Client {
  const handler = handlerOf(
    requestHandler ?? { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
  );
  return {
    async send(operation, input, { abortSignal } = {}) {
      const body = writeRequest(input);
      const region = requiredSetting('AWS_REGION');
      const request = {
        method: 'POST',
        endpoint: endpoint
          ? new URL(endpoint)
          : endpointOf({ service: 'dynamodb', setting: 'DYNAMODB', region }),
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${operation}`,
        },
        body,
      };
      const response = await sendAws(request, { handler, signer: signerOf('dynamodb', region), abortSignal });
      const text = await textOf(response.body);
      if (response.status < 300) return readBody(text);
      throw refusalOf(response, text);
    },
  };
}

function handlerOf(given: NodeHttpHandlerOptions | RequestHandler): RequestHandler {
  return 'handle' in given ? given : new NodeHttpHandler(given);
}

/** The error of a refusal, with what it says about items. */
function refusalOf(response: AwsResponse, text: string): Error {
  const body = parsed(text);
  const { Item, CancellationReasons } = body ?? {};
  return Object.assign(
    errorOf(response, body),
    Item !== undefined && { Item },
    CancellationReasons !== undefined && { CancellationReasons },
  );
}

/** Whatever stands between may answer with something else than JSON. */
function parsed(text: string): Item | undefined {
  try {
    return readBody(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
