import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { patternOf } from '../eventbridge/pattern.ts';
import { AwsError } from '../protocols/aws-json-server.ts';
import { objectIn } from '../protocols/aws-query-server.ts';
import type { Subscription } from './topics.ts';

/** Whether a subscription's filter policy, a pattern over the attributes or the body, matches a message. */
export function wants({ attributes }: Subscription, body: string, messageAttributes: JsonObject): boolean {
  const policy = policyIn(attributes);
  if (!policy) return true;
  return patternOf(policy)(
    attributes.FilterPolicyScope === 'MessageBody' ? bodyObject(body) : valuesOf(messageAttributes),
  );
}

/** Throws an AwsError for a filter policy that SNS would refuse. */
export function checkFilter(attributes: JsonObject): void {
  const policy = policyIn(attributes);
  try {
    if (policy) patternOf(policy);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw new AwsError('InvalidParameter', `Invalid parameter: FilterPolicy: ${error.message}`);
  }
}

const policyIn = ({ FilterPolicy }: JsonObject): JsonObject | undefined =>
  objectIn(FilterPolicy, 'FilterPolicy');

/** No policy matches a body that is not a JSON object. */
function bodyObject(body: string): JsonObject {
  try {
    return objectOf(JSON.parse(body));
  } catch {
    return {};
  }
}

function valuesOf(messageAttributes: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(messageAttributes)
      .filter(([, attribute]) => isObject(attribute) && attribute.DataType !== 'Binary')
      .map(([name, attribute]) => [name, attributeValue(objectOf(attribute))]),
  );
}

function attributeValue({ DataType, StringValue }: JsonObject): Json {
  const text = stringOf(StringValue);
  if (DataType === 'Number') return Number(text);
  if (DataType !== 'String.Array') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
