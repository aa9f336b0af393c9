import { CachePolicy, OriginRequestPolicy } from 'aws-cdk-lib/aws-cloudfront';
import * as z from 'zod';
import { type Fault, ofType, type Rule } from './rule.ts';

const behavior = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  ViewerProtocolPolicy: z.string(),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.unknown().optional(),
  ResponseHeadersPolicyId: z.unknown().optional(),
  Compress: z.boolean().default(false),
});
const origin = z.object({
  Id: z.string(),
  OriginAccessControlId: z.unknown().optional(),
  S3OriginConfig: z.object({}).optional(),
  CustomOriginConfig: z
    .object({ OriginProtocolPolicy: z.string(), OriginSSLProtocols: z.array(z.string()) })
    .optional(),
});
const configuration = z.object({
  HttpVersion: z.string(),
  Origins: z.array(origin),
  DefaultCacheBehavior: behavior,
  CacheBehaviors: z.array(behavior).default([]),
  CustomErrorResponses: z.array(z.unknown()).default([]),
  Logging: z.object({ IncludeCookies: z.boolean().default(false) }).optional(),
});

type Behavior = z.infer<typeof behavior>;
type Origin = z.infer<typeof origin>;

// From AWS's own list: an id that no policy has fails at AWS only.
const { cachePolicyId: cachingDisabled } = CachePolicy.CACHING_DISABLED;
const { cachePolicyId: cachingOptimized } = CachePolicy.CACHING_OPTIMIZED;
const { originRequestPolicyId: allViewerExceptHostHeader } =
  OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER;

/** An API: no token in the clear, nothing cached, all headers but the host's name, which the API would not know. */
function faultsOfApi({ PathPattern: path, ...behavior }: Behavior): string[] {
  return [
    ...(behavior.ViewerProtocolPolicy === 'https-only' ? [] : [`${path} takes requests without TLS`]),
    ...(behavior.CachePolicyId === cachingDisabled ? [] : [`${path} caches responses of an API`]),
    ...(behavior.OriginRequestPolicyId === allViewerExceptHostHeader ? [] : [`${path} drops headers`]),
  ];
}

/** Files: with the security headers, compressed, and no path without TLS. */
function faultsOfFiles({ PathPattern: path, ...behavior }: Behavior): string[] {
  return [
    ...(behavior.ViewerProtocolPolicy === 'redirect-to-https' ? [] : [`${path} answers without TLS`]),
    ...(behavior.ResponseHeadersPolicyId === undefined ? [`${path} lacks the security headers`] : []),
    ...(behavior.CachePolicyId === cachingOptimized ? [] : [`${path} is not cached by CachingOptimized`]),
    ...(behavior.Compress ? [] : [`${path} is not compressed`]),
  ];
}

function faultsOfOrigin({ Id, S3OriginConfig, OriginAccessControlId, CustomOriginConfig: custom }: Origin) {
  const isUnsigned = S3OriginConfig !== undefined && OriginAccessControlId === undefined;
  const isSafe =
    custom === undefined ||
    (custom.OriginProtocolPolicy === 'https-only' && custom.OriginSSLProtocols.join() === 'TLSv1.2');
  return [
    ...(isUnsigned ? [`the origin ${Id} is read without a signature`] : []),
    ...(isSafe ? [] : [`the origin ${Id} is asked without TLS 1.2`]),
  ];
}

function faultsOf(value: unknown): string[] {
  const config = configuration.parse(value);
  const files = new Set(config.Origins.filter((one) => one.S3OriginConfig).map(({ Id }) => Id));
  return [
    ...config.Origins.flatMap(faultsOfOrigin),
    ...[config.DefaultCacheBehavior, ...config.CacheBehaviors].flatMap((one) =>
      files.has(one.TargetOriginId) ? faultsOfFiles(one) : faultsOfApi(one),
    ),
    ...(config.CustomErrorResponses.length > 0 ? ['replaces the API’s error responses'] : []),
    ...(config.Logging?.IncludeCookies ? ['logs cookies'] : []),
    ...(config.HttpVersion === 'http2and3' ? [] : ['does not speak HTTP/2 and HTTP/3']),
  ];
}

/** Every distribution is safe for tokens and leaves the API's responses alone. */
export const distributions: Rule = (template): Fault[] =>
  ofType(template, 'AWS::CloudFront::Distribution').flatMap(([resource, { Properties }]) =>
    faultsOf(Properties?.DistributionConfig).map((message) => ({ resource, message })),
  );
