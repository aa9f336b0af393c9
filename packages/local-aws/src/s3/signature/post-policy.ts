import { isObject, type Json, objectOf } from '../../core/json.ts';
import { algorithm, isSame, sign, signingKey } from '../../protocols/signature-v4/signing-key.ts';
import { S3Error } from '../s3-error.ts';
import { readCredential } from './parse-authorization.ts';

/** Allowed sizes of a form's file. */
export interface SizeRange {
  readonly least: number;
  readonly most: number;
}

/** Fields that a policy may omit. */
const free = new Set(['policy', 'x-amz-signature', 'file']);

const broken = (what: string): S3Error => new S3Error('AccessDenied', `Invalid according to Policy: ${what}`);

function policyOf(encoded: string): { expiration: string; conditions: Json[] } {
  try {
    const policy: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
    const { expiration, conditions } = objectOf(policy);
    if (typeof expiration === 'string' && Array.isArray(conditions)) return { expiration, conditions };
  } catch {
    // Falls through to the error below.
  }
  throw new S3Error('InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
}

/** Conditions as `[operator, field, value]`; `{ field: value }` abbreviates `eq`. */
function triples(condition: Json): [string, Json, Json][] {
  if (isObject(condition))
    return Object.entries(condition).map(([field, value]) => ['eq', `$${field}`, value]);
  const [operator, field, value] = Array.isArray(condition) ? condition : [];
  if (operator === undefined || field === undefined || value === undefined) {
    throw new S3Error('InvalidPolicyDocument', 'Invalid Policy: Invalid condition.');
  }
  return [[String(operator).toLowerCase(), field, value]];
}

function checkConditions(conditions: readonly Json[], fields: ReadonlyMap<string, string>): SizeRange {
  const mentioned = new Set<string>();
  let range: SizeRange = { least: 0, most: 5 * 1024 ** 3 };
  for (const [operator, field, value] of conditions.flatMap(triples)) {
    if (operator === 'content-length-range') {
      range = { least: Math.max(range.least, Number(field)), most: Math.min(range.most, Number(value)) };
      continue;
    }
    const name = String(field).replace(/^\$/, '').toLowerCase();
    mentioned.add(name);
    const actual = fields.get(name) ?? '';
    const holds =
      (operator === 'eq' && actual === String(value)) ||
      (operator === 'starts-with' && actual.startsWith(String(value)));
    if (!holds) throw broken(`Policy Condition failed: ${JSON.stringify([operator, `$${name}`, value])}`);
  }
  const extra = [...fields.keys()].filter(
    (name) => !mentioned.has(name) && !free.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw broken(`Extra input fields: ${extra.join(', ')}`);
  return range;
}

/**
 * Verifies the fields of a presigned form: the policy must be signed, not expired, and allow every field.
 *
 * @returns the file sizes that it allows
 */
export function verifyPolicy(
  fields: ReadonlyMap<string, string>,
  bucket: string,
  region: string,
  now: number,
): SizeRange {
  const [policy, signature, credential] = ['policy', 'x-amz-signature', 'x-amz-credential'].map((name) =>
    fields.get(name),
  );
  if (policy === undefined && signature === undefined) throw new S3Error('AccessDenied', 'Access Denied');
  if (!policy || !signature || !credential || fields.get('x-amz-algorithm') !== algorithm) {
    throw new S3Error(
      'InvalidArgument',
      'Bucket POST must contain policy, x-amz-algorithm, x-amz-credential, x-amz-date and x-amz-signature.',
    );
  }
  const { day } = readCredential(credential, region, 'InvalidArgument');
  if (!isSame(signature, sign(signingKey(day, region, 's3'), policy))) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      { StringToSign: policy, SignatureProvided: signature },
    );
  }
  const { expiration, conditions } = policyOf(policy);
  const end = Date.parse(expiration);
  if (Number.isNaN(end)) throw new S3Error('InvalidPolicyDocument', 'Invalid Policy: Invalid expiration.');
  if (now > end) throw broken('Policy expired.');
  // A policy may have a condition on the bucket as if it were a field.
  const mentionsBucket = conditions.flatMap(triples).some(([, field]) => String(field) === '$bucket');
  return checkConditions(conditions, mentionsBucket ? new Map([...fields, ['bucket', bucket]]) : fields);
}
