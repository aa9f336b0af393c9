import { awsJsonRequest } from '../aws-json-request.ts';
import type { JsonObject } from '../config/json.ts';

export const dynamoDbRequest = (endpoint: string, operation: string, input: object): Promise<JsonObject> =>
  awsJsonRequest(endpoint, `DynamoDB_20120810.${operation}`, input);
