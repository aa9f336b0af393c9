import type { Json, Template } from '@moim/ops';
import { properties, type SeededFault } from './fault.ts';

type Settings = { [key: string]: Json };

const isSettings = (value: Json | undefined): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function settings(value: Json | undefined): Settings {
  if (!isSettings(value)) throw new Error('Expected a mapping of settings.');
  return value;
}

const distribution = (template: Template): Settings =>
  settings(properties(template, 'AWS::CloudFront::Distribution').DistributionConfig);

/** The settings of the behavior for a path. */
function behavior(template: Template, path: string): Settings {
  const { CacheBehaviors: all } = distribution(template);
  const found = (Array.isArray(all) ? all : []).filter(isSettings).find((one) => one.PathPattern === path);
  return settings(found);
}

const firstOrigin = (template: Template, named: string): Settings => {
  const { Origins: all } = distribution(template);
  return settings((Array.isArray(all) ? all : []).filter(isSettings).find(({ Id }) => Id === named));
};

/** Faults seeded into the template of the web app. */
export const webFaults: SeededFault[] = [
  [
    'a token that is sent in the clear',
    'distributions',
    (template) => {
      behavior(template, '/v1/*').ViewerProtocolPolicy = 'redirect-to-https';
    },
  ],
  [
    'an API whose responses are cached',
    'distributions',
    (template) => {
      behavior(template, '/v1/*').CachePolicyId = '658327ea-f89d-4fab-a63d-7e88639e58f6';
    },
  ],
  [
    'an API that is not told of its headers',
    'distributions',
    (template) => {
      delete behavior(template, '/docs').OriginRequestPolicyId;
    },
  ],
  [
    'an API with a policy that AWS does not have',
    'distributions',
    (template) => {
      behavior(template, '/v1/*').OriginRequestPolicyId = 'b689b0a8-53d0-40ab-baf2-38738e2966ac';
    },
  ],
  [
    'assets that each visit loads again',
    'distributions',
    (template) => {
      behavior(template, '/assets/*').CachePolicyId = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    },
  ],
  [
    'assets without the security headers',
    'distributions',
    (template) => {
      delete behavior(template, '/assets/*').ResponseHeadersPolicyId;
    },
  ],
  [
    'an app without TLS',
    'distributions',
    (template) => {
      settings(distribution(template).DefaultCacheBehavior).ViewerProtocolPolicy = 'allow-all';
    },
  ],
  [
    'error pages in place of the API’s 404s',
    'distributions',
    (template) => {
      distribution(template).CustomErrorResponses = [{ ErrorCode: 404, ResponsePagePath: '/index.html' }];
    },
  ],
  [
    'cookies in the access log',
    'distributions',
    (template) => {
      settings(distribution(template).Logging).IncludeCookies = true;
    },
  ],
  [
    'a bucket that anybody may read through CloudFront',
    'distributions',
    (template) => {
      delete firstOrigin(template, 'files').OriginAccessControlId;
    },
  ],
  [
    'an API that is asked without TLS',
    'distributions',
    (template) => {
      settings(firstOrigin(template, 'api').CustomOriginConfig).OriginProtocolPolicy = 'http-only';
    },
  ],
  [
    'a bucket for every distribution of every account',
    'buckets',
    (template) => {
      for (const { Type, Properties } of Object.values(template.Resources)) {
        if (Type !== 'AWS::S3::BucketPolicy') continue;
        const { Statement } = settings(Properties?.PolicyDocument);
        for (const one of (Array.isArray(Statement) ? Statement : []).filter(isSettings))
          if (one.Sid === 'ByTheDistribution') delete one.Condition;
      }
    },
  ],
  [
    'a bucket that is public',
    'buckets',
    (template) => {
      settings(template.Resources.AppBucket?.Properties).PublicAccessBlockConfiguration = {};
    },
  ],
  [
    'a bucket without encryption',
    'buckets',
    (template) => {
      delete settings(template.Resources.AppBucket?.Properties).BucketEncryption;
    },
  ],
  [
    'a bucket that takes requests without TLS',
    'buckets',
    (template) => {
      delete template.Resources.AppBucketPolicy;
    },
  ],
];
