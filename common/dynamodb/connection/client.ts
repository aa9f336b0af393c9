import { DynamoDBClient, type DynamoDBClientConfig, errorTypeRegistries } from '@aws-sdk/client-dynamodb';
import { documentCodec } from '../codec/document-codec.ts';

/**
 * The SDK's client with this layer's codec in place of its own. Reads region, credentials and
 * `AWS_ENDPOINT_URL_DYNAMODB` from the environment as every SDK client does.
 *
 * Retries are the layer's own (`attempt.ts`): it knows which writes may be repeated, the SDK does not.
 */
export function createClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  const client = new DynamoDBClient({
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    protocolSettings: {
      defaultNamespace: 'com.amazonaws.dynamodb',
      errorTypeRegistries,
      xmlNamespace: 'http://dynamodb.amazonaws.com/doc/2012-08-10/',
      version: '2012-08-10',
      serviceTarget: 'DynamoDB_20120810',
      jsonCodec: documentCodec(),
    },
    ...config,
  });
  // Signing insists on standing behind something of this name.
  client.middlewareStack.add((next) => (request) => next(request), {
    name: 'retryMiddleware',
    step: 'finalizeRequest',
    priority: 'high',
    override: true,
  });
  // It copies every item of a request and its answer for a log that nobody asked for, and that must hold no items.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
