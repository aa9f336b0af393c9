import { isObject, type Json, type JsonObject, objectOf, stringOf } from '../core/json.ts';
import type { Buckets } from './buckets.ts';
import { removeObject } from './operations/operation.ts';
import { abort } from './operations/uploads.ts';
import { newRequestId } from './request.ts';
import type { Bucket } from './store/bucket-table.ts';
import type { StoredObject } from './store/stored.ts';

const day = 24 * 60 * 60_000;

/** S3 counts whole days and rounds up to the next midnight UTC. */
const dueAfter = (from: number, days: number): number => Math.ceil((from + days * day) / day) * day;

const rulesOf = ({ properties }: Bucket): JsonObject[] => {
  const { Rules } = objectOf(properties.LifecycleConfiguration);
  return (Array.isArray(Rules) ? Rules : []).filter(isObject).filter(({ Status }) => Status === 'Enabled');
};

const tagsOf = (value: Json | undefined): JsonObject[] =>
  (Array.isArray(value) ? value : []).filter(isObject);

function applies(rule: JsonObject, { key, size, tags }: StoredObject): boolean {
  const { TagFilters, ObjectSizeGreaterThan, ObjectSizeLessThan } = rule;
  return (
    key.startsWith(stringOf(rule.Prefix)) &&
    tagsOf(TagFilters).every(({ Key, Value }) => tags[String(Key)] === String(Value)) &&
    (ObjectSizeGreaterThan === undefined || size > Number(ObjectSizeGreaterThan)) &&
    (ObjectSizeLessThan === undefined || size < Number(ObjectSizeLessThan))
  );
}

function isExpired(rule: JsonObject, object: StoredObject, now: number): boolean {
  const { ExpirationInDays, ExpirationDate } = rule;
  const due =
    ExpirationInDays !== undefined
      ? dueAfter(object.modified, Number(ExpirationInDays))
      : Date.parse(stringOf(ExpirationDate));
  return now >= due && applies(rule, object);
}

function sweepUploads(bucket: Bucket, rule: JsonObject, buckets: Buckets): void {
  const { DaysAfterInitiation } = objectOf(rule.AbortIncompleteMultipartUpload);
  if (DaysAfterInitiation === undefined) return;
  for (const { id, key, started } of buckets.uploads.list(bucket.name)) {
    const isDue = buckets.now() >= dueAfter(started, Number(DaysAfterInitiation));
    if (isDue && key.startsWith(stringOf(rule.Prefix))) abort(buckets, id);
  }
}

/** Applies the buckets' lifecycle rules: removes expired objects by age, prefix, tag and size, and aborts old uploads. */
export function sweep(buckets: Buckets): void {
  for (const bucket of buckets.buckets.list()) {
    const rules = rulesOf(bucket);
    for (const rule of rules) sweepUploads(bucket, rule, buckets);
    const expiring = rules.filter((rule) => 'ExpirationInDays' in rule || 'ExpirationDate' in rule);
    if (expiring.length === 0) continue;
    const request = { id: newRequestId(), bucket: bucket.name, sourceIp: 's3.amazonaws.com' };
    for (const object of buckets.objects.list(bucket.name, '', Buffer.alloc(0))) {
      const isOver = expiring.some((rule) => isExpired(rule, object, buckets.now()));
      if (isOver) removeObject(request, buckets, object.key, 'LifecycleExpiration:Delete');
    }
  }
}
