import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Json, readTemplate, valuesIn } from '@moim/ops';
import { readRelease } from '@moim/serverless-plugin/release';
import * as z from 'zod';
import { securityHeaders } from '../../../services/web/security-headers.ts';
import { otherProject, project, templateOf } from './packaged.ts';

const template = templateOf('web');
const propertiesOf = (id: string): { [key: string]: Json } => template.Resources[id]?.Properties ?? {};

const policy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({
        ContentSecurityPolicy: z.object({ 'Fn::Sub': z.tuple([z.string(), z.unknown()]) }),
        Override: z.literal(true),
      }),
      ContentTypeOptions: z.object({ Override: z.literal(true) }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string(), Override: z.literal(true) }),
      StrictTransportSecurity: z.object({ AccessControlMaxAgeSec: z.number(), Override: z.literal(true) }),
    }),
    CustomHeadersConfig: z.object({
      Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override: z.literal(true) })),
    }),
  }),
});

/** Fills in what CloudFormation knows. */
const filled = (text: string): string =>
  text
    .replaceAll('$' + '{AWS::AccountId}', '123456789012')
    .replaceAll('$' + '{AWS::Region}', 'ap-northeast-2')
    .replaceAll('$' + '{AWS::URLSuffix}', 'amazonaws.com')
    .replaceAll('$' + '{WebsocketsApiId}', 'abc');

test('the distribution sends exactly the headers of security-headers.ts, and HSTS', () => {
  const { SecurityHeadersConfig: known, CustomHeadersConfig: custom } = policy.parse(
    propertiesOf('ResponseHeaders'),
  ).ResponseHeadersPolicyConfig;
  const sent = {
    'content-security-policy': filled(known.ContentSecurityPolicy.ContentSecurityPolicy['Fn::Sub'][0]),
    'referrer-policy': known.ReferrerPolicy.ReferrerPolicy,
    'x-content-type-options': 'nosniff',
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
  };
  const bucket = 'moim-prod-files-123456789012-ap-northeast-2';
  expect(sent).toEqual(
    securityHeaders(
      [`https://${bucket}.s3.ap-northeast-2.amazonaws.com`],
      ['wss://abc.execute-api.ap-northeast-2.amazonaws.com'],
    ),
  );
  expect(known.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThanOrEqual(31_536_000);
});

test('the Content-Security-Policy names the bucket of files', () => {
  const names = [...valuesIn(templateOf('files').Resources.FilesBucket?.Properties?.BucketName)];
  const bucket = names.filter((one) => typeof one === 'string').map(filled);
  expect(JSON.stringify(propertiesOf('ResponseHeaders'))).toContain('moim-prod-files-');
  expect(bucket).toEqual(['moim-prod-files-123456789012-ap-northeast-2']);
});

test('the paths of the API and the socket are those that the local AWS keeps from the app', () => {
  const config = readFileSync(resolve(import.meta.dirname, '../../../local-aws.config.ts'), 'utf8');
  const [, except = ''] = /except: \[(.+?)\]/.exec(config) ?? [];
  const { DistributionConfig } = propertiesOf('Distribution');
  const paths = [...valuesIn(DistributionConfig)].flatMap((one) =>
    typeof one === 'object' && one !== null && 'PathPattern' in one ? [String(one.PathPattern)] : [],
  );
  expect(paths.sort()).toEqual(['/assets/*', '/docs', '/docs/*', '/v1/*', '/ws']);
  expect(except).toBe("'/v1', '/docs', '/ws'");
});

test('the release in the template is that of the app that was built, in whatever folder', () => {
  const { id, files } = readRelease(join(project, 'services/web'));
  expect(template.Outputs?.Release?.Value).toBe(id);
  expect(propertiesOf('RouteToRelease').FunctionCode).toContain(`const release = "${id}";`);
  expect(readRelease(join(otherProject, 'services/web')).id).toBe(id);
  const other = join(otherProject, 'services/web/.serverless/cloudformation-template-update-stack.json');
  expect(readTemplate(other)).toEqual(template);
  expect(files.length).toBeGreaterThan(20);
});

test('the functions are within CloudFront’s limit, and name neither Node nor browsers', () => {
  for (const id of ['RouteToRelease', 'RouteToSocket']) {
    const { FunctionCode: code, FunctionConfig: config } = propertiesOf(id);
    expect(Buffer.byteLength(String(code))).toBeLessThan(10_240);
    expect(config).toMatchObject({ Runtime: 'cloudfront-js-2.0' });
    expect(String(code)).not.toMatch(/\b(require|process|fetch|window|import)\b/);
  }
  expect(propertiesOf('RouteToSocket').FunctionCode).toContain("event.request.uri = '/prod';");
});

test('every file that the shell names is part of the release', () => {
  const dist = join(project, 'services/web/app/dist');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
});

test('the access log expires, and only CloudFront may write it', () => {
  const { LifecycleConfiguration, OwnershipControls } = propertiesOf('AccessLogsBucket');
  expect(LifecycleConfiguration).toEqual({
    Rules: [{ Id: 'old-logs', Status: 'Enabled', ExpirationInDays: 90 }],
  });
  expect(OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] });
});
