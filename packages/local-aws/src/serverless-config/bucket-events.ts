import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { resourcesOfType } from './resources-of-type.ts';

const type = 'AWS::S3::Bucket';

const normalized = (name: string): string => name.replace(/[^0-9A-Za-z]/g, '');
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a template value is the ARN of the function with this key. */
function isFunction(value: Json | undefined, key: string): boolean {
  const attribute = objectOf(value)['Fn::GetAtt'];
  const [id, name] = Array.isArray(attribute) ? attribute : stringOf(attribute).split('.');
  const logicalId = `${capitalized(key).replaceAll('-', 'Dash').replaceAll('_', 'Underscore')}LambdaFunction`;
  return id === logicalId && name === 'Arn';
}

/** A bucket resource's notifications to a function, as `s3` events. */
export function eventsFromBuckets(resources: JsonObject, key: string): JsonObject[] {
  return resourcesOfType(resources, type).flatMap(([id, properties]) => {
    const { LambdaConfigurations } = objectOf(properties.NotificationConfiguration);
    const configurations = Array.isArray(LambdaConfigurations) ? LambdaConfigurations : [];
    return configurations
      .map(objectOf)
      .filter((one) => isFunction(one.Function, key))
      .map(({ Event = '', Filter }) => {
        const rules = objectOf(objectOf(Filter).S3Key).Rules;
        const given = (Array.isArray(rules) ? rules : []).filter(isObject);
        const asEvent = given.map(({ Name, Value = '' }) => ({ [stringOf(Name).toLowerCase()]: Value }));
        return { s3: { bucket: { Ref: id }, event: Event, rules: asEvent, existing: true } };
      });
  });
}

/** The buckets that Serverless creates for `s3` events without `existing: true`. */
export function bucketsOfEvents(events: readonly JsonObject[]): JsonObject {
  const names = events
    .filter((event) => event.s3 !== undefined && objectOf(event.s3).existing !== true)
    .map(({ s3 }) => stringOf(isObject(s3) ? s3.bucket : s3))
    .filter((name) => name !== '');
  return Object.fromEntries(
    names.map((name) => [
      `S3Bucket${capitalized(normalized(name))}`,
      { Type: type, Properties: { BucketName: name } },
    ]),
  );
}
