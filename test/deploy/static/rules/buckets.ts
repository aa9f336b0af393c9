import { type Json, type Resource, valuesIn } from '@moim/ops';
import { type Fault, ofType, type Rule } from './rule.ts';

const blocks = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

const statementsIn = (policies: readonly Resource[]): { [key: string]: unknown }[] =>
  policies.flatMap(({ Properties }) =>
    [...valuesIn(Properties?.PolicyDocument)].filter(isObject).filter((one) => 'Effect' in one),
  );

const settingsOf = (value: Json | undefined, key: string): unknown[] =>
  [...valuesIn(value)].filter(isObject).flatMap((one) => (key in one ? [one[key]] : []));

/** Whether a statement denies every request without TLS. */
const deniesPlainHttp = ({ Effect, Action, Condition }: { [key: string]: unknown }): boolean =>
  Effect === 'Deny' &&
  Action === 's3:*' &&
  [...valuesIn(Condition)].some((one) => isObject(one) && String(one['aws:SecureTransport']) === 'false');

/** Whether a statement opens a bucket to more than one distribution or role. */
const isOpen = ({ Effect, Principal, Condition }: { [key: string]: unknown }): boolean =>
  Effect === 'Allow' &&
  (Principal === '*' ||
    [...valuesIn(Principal)].includes('*') ||
    ([...valuesIn(Principal)].includes('cloudfront.amazonaws.com') &&
      ![...valuesIn(Condition)].some((one) => isObject(one) && 'aws:SourceArn' in one)));

/** Every bucket is private and encrypted, and refuses requests without TLS. */
export const buckets: Rule = (template): Fault[] => {
  const policies = ofType(template, 'AWS::S3::BucketPolicy').map(([, policy]) => policy);
  return ofType(template, 'AWS::S3::Bucket').flatMap(([resource, { Properties = {} }]) => {
    const own = statementsIn(
      policies.filter(({ Properties: of }) => [...valuesIn(of?.Bucket)].includes(resource)),
    );
    const messages = [
      ...blocks
        .filter((name) => settingsOf(Properties.PublicAccessBlockConfiguration, name)[0] !== true)
        .map((name) => `lacks ${name}`),
      ...(settingsOf(Properties.BucketEncryption, 'SSEAlgorithm').length === 0 ? ['is not encrypted'] : []),
      ...(own.some(deniesPlainHttp) ? [] : ['accepts requests without TLS']),
      ...(own.some(isOpen) ? ['is open to others'] : []),
    ];
    return messages.map((message) => ({ resource, message }));
  });
};
