import { DynamoDBClient, type DynamoDBClientConfig, errorTypeRegistries } from '@aws-sdk/client-dynamodb';
import { documentCodec } from '../codec/document-codec.ts';

/**
 * Creates the SDK's client with the layer's codec. Reads the region, the credentials and `AWS_ENDPOINT_URL_DYNAMODB`
 * from the environment, as every SDK client does.
 *
 * The layer retries by itself (`attempt.ts`): it knows which writes can be repeated, the SDK does not.
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
  // The SDK places signing relative to a middleware of this name.
  client.middlewareStack.add((next) => (request) => next(request), {
    name: 'retryMiddleware',
    step: 'finalizeRequest',
    priority: 'high',
    override: true,
  });
  // It copies every item of a request and its response for a log, which must not contain items.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
