import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTemplate, type Template, valuesIn } from '@moim/ops';
import { edgeTemplate } from '@moim/serverless-plugin/edge-template';
import { copyProject, type ProjectCopy } from '../lane/project.ts';
import { deedsOf, deedsOfNames, deedsOfWebsockets } from '../permissions/of-types.ts';
import { covers, isAllowedBy, statementsOf } from '../permissions/policy.ts';
import { acceptedOfCdk, acceptedOfWebsockets } from './accepted-of-cdk.ts';
import { cdkFindings } from './cdk.ts';
import { cfnLintFindings } from './cfn-lint.ts';
import { openFindings } from './finding.ts';
import { packageOffline } from './package-offline.ts';
import { templateOf } from './packaged.ts';
import { rules } from './rules/index.ts';
import { ofType } from './rules/rule.ts';

const domain = { api: 'api.example.com', app: 'app.example.com', hostedZone: 'Z0123456789ABCDEFGHIJ' };
const waf = { mode: 'block' as const, requestsPerAddress: 5_000 };
const services = ['platform', 'live', 'files', 'web'];

let copy: ProjectCopy;
const files = new Map<string, string>();
const templates = new Map<string, Template>();

/** The packaged template of a service of the stage, or the stack of the web app in us-east-1. */
function named(name: string): Template {
  const template = templates.get(name);
  if (!template) throw new Error(`There is no template of ${name}.`);
  return template;
}

beforeAll(async () => {
  copy = copyProject();
  const settings = `domain: ${JSON.stringify(domain)}\nwaf: ${JSON.stringify(waf)}\n`;
  appendFileSync(join(copy.folder, 'stages/prod.yml'), settings);
  await packageOffline(copy.folder, services);
  const fileOf = (service: string) =>
    join(copy.folder, 'services', service, '.serverless/cloudformation-template-update-stack.json');
  for (const service of services) files.set(service, fileOf(service));
  const edge = fileOf('edge');
  mkdirSync(dirname(edge), { recursive: true });
  writeFileSync(edge, JSON.stringify(edgeTemplate({ domain, waf, logRetentionDays: 90 }, 'prod')));
  files.set('edge', edge);
  for (const [name, file] of files) templates.set(name, readTemplate(file));
});
afterAll(() => copy.remove());

test('the project’s rules, AWS’s validator and cdk-nag accept a stage with names and a firewall', () => {
  const all = [...templates].flatMap(([name, template]) =>
    Object.entries(rules)
      // A dashboard shows what is in its region.
      .filter(([rule]) => name !== 'edge' || rule !== 'dashboards')
      .flatMap(([, rule]) => rule(template, name)),
  );
  expect(all).toEqual([]);
  const findings = [...files].flatMap(([name, file]) => cdkFindings(name, file));
  expect(openFindings(findings, [...acceptedOfCdk, ...acceptedOfWebsockets])).toEqual([]);
});

test('cfn-lint accepts the new resources, each in its region', async () => {
  const [edge = ''] = [files.get('edge')];
  const own = [...files.values()].filter((file) => file !== edge);
  const redundant = { rule: /^W3005$/, reason: 'See cfn-lint.static.ts.' };
  expect(openFindings(await cfnLintFindings(own), [redundant])).toEqual([]);
  expect(await cfnLintFindings([edge], 'us-east-1')).toEqual([]);
});

test('without names and a firewall, no template has any of it', () => {
  for (const service of services)
    expect(JSON.stringify(templateOf(service))).not.toMatch(
      /CertificateManager|Route53|DomainName"?:\s*\{"Ref|WebACLId|-edge-|DisableExecuteApiEndpoint/,
    );
});

test('what the web app imports from us-east-1 is exactly what is deployed there', () => {
  const imports = [...valuesIn(named('web'))].flatMap((value) =>
    typeof value === 'object' && value !== null && 'Fn::ImportValue' in value
      ? [String(value['Fn::ImportValue'])]
      : [],
  );
  const outputs = Object.keys(named('edge').Outputs ?? {}).map((id) => `moim-web-prod-edge-${id}`);
  expect(outputs).toHaveLength(2);
  expect(imports.filter((name) => name.includes('-edge-')).sort()).toEqual(outputs.sort());
});

test('the stage’s names are used wherever its addresses are', () => {
  expect(named('platform').Outputs?.HttpApiUrl?.Value).toBe('https://api.example.com');
  expect(named('platform').Resources.HttpApi?.Properties).toMatchObject({ DisableExecuteApiEndpoint: true });
  expect(named('web').Outputs?.AppUrl?.Value).toBe('https://app.example.com');
  const { Environment } = named('live').Resources.ApiLambdaFunction?.Properties ?? {};
  expect(Environment).toMatchObject({ Variables: { SOCKET_URL: 'wss://app.example.com/ws' } });
  // Functions post to connections at the API's own address.
  const socket = named('live').Resources.SocketLambdaFunction?.Properties?.Environment;
  expect(JSON.stringify(socket)).toMatch(/"WEBSOCKET_URL":\{"Fn::Join".*"ApiEndpoint"/);
  expect(JSON.stringify(named('files').Resources.FilesBucket?.Properties?.CorsConfiguration)).toContain(
    '"https://app.example.com"',
  );
  const policy = JSON.stringify(named('web').Resources.ResponseHeaders?.Properties);
  expect(policy).toContain("connect-src 'self' https://moim-prod-files-");
  expect(policy).not.toContain('wss:');
});

describe('the distribution', () => {
  const config = () => {
    const [found] = ofType(named('web'), 'AWS::CloudFront::Distribution');
    return JSON.parse(JSON.stringify(found?.[1].Properties?.DistributionConfig));
  };

  test('has the app’s name with modern TLS, and the firewall', () => {
    expect(config()).toMatchObject({
      Aliases: ['app.example.com'],
      ViewerCertificate: { SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' },
      WebACLId: { 'Fn::ImportValue': 'moim-web-prod-edge-WebAcl' },
    });
    expect(config().ViewerCertificate).not.toHaveProperty('CloudFrontDefaultCertificate');
  });

  test('sends the origin secret to the API alone, and no template contains it', () => {
    const secrets = config().Origins.map(
      ({ Id, DomainName, OriginCustomHeaders }: Record<string, unknown>) => [
        Id,
        OriginCustomHeaders !== undefined,
        Id === 'api' ? DomainName : '',
      ],
    );
    expect(secrets).toEqual([
      ['files', false, ''],
      ['api', true, 'api.example.com'],
      ['socket', false, ''],
    ]);
    expect(config().Origins[1].OriginCustomHeaders).toEqual([
      {
        HeaderName: 'x-origin-secret',
        HeaderValue: '{{resolve:secretsmanager:moim/prod/origin:SecretString}}',
      },
    ]);
    expect(named('platform').Resources.OriginSecret?.Properties).toMatchObject({ Name: 'moim/prod/origin' });
  });

  test('writes the viewer’s address on every path of the API, over what the viewer sent', () => {
    for (const { PathPattern, TargetOriginId, FunctionAssociations } of config().CacheBehaviors) {
      if (TargetOriginId !== 'api') continue;
      const [association] = FunctionAssociations;
      expect([PathPattern, association?.FunctionARN]).toEqual([
        PathPattern,
        { 'Fn::GetAtt': ['RouteToApi', 'FunctionARN'] },
      ]);
    }
    const code = String(named('web').Resources.RouteToApi?.Properties?.FunctionCode);
    const forged = { 'x-viewer-address': { value: '192.0.2.1', multiValue: [{ value: '192.0.2.2' }] } };
    const request = { method: 'POST', uri: '/v1/auth/sign-in', headers: { ...forged, host: { value: 'a' } } };
    const event = { viewer: { ip: '2001:db8::7' }, request };
    const sent: unknown = runInContext(`${code}\nhandler(event)`, createContext({ event }));
    expect(sent).toEqual({
      ...request,
      headers: { host: { value: 'a' }, 'x-viewer-address': { value: '2001:db8::7' } },
    });
  });
});

describe('the documented policies', () => {
  const names = { api: domain.api, hostedZone: domain.hostedZone };
  const ofDomain = (stage: string) => statementsOf('domain-policy', stage, services, names);

  test('together allow deploying every resource', () => {
    const isAllowed = isAllowedBy([...statementsOf('deploy-policy', 'dev'), ...ofDomain('dev')]);
    const types = new Set(
      [...templates.values()].flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)),
    );
    const deeds = [...types].flatMap((type) => {
      const known = [deedsOf, deedsOfWebsockets, deedsOfNames].flatMap((each) => each[type] ?? []);
      return known.length > 0 ? known : [{ action: type, resource: '' }];
    });
    expect(deeds.filter((deed) => !isAllowed(deed))).toEqual([]);
    expect([...types]).toEqual(expect.arrayContaining(Object.keys(deedsOfNames)));
  });

  test('the policy of names allows no unneeded action, and fits into a managed policy', () => {
    const deeds = Object.values(deedsOfNames).flat();
    const unused = ofDomain('dev').flatMap(({ Sid, Action, Resource }) =>
      Action.filter(
        (action) =>
          !deeds.some(
            (deed) => covers(action, deed.action) && Resource.some((one) => covers(one, deed.resource)),
          ),
      ).map((action) => `${Sid}: ${action}`),
    );
    expect(unused).toEqual([]);
    expect(JSON.stringify(ofDomain('a-stage-of-twenty-ch')).length).toBeLessThan(6_144);
  });

  test('the policy of one stage allows neither the firewall nor the name nor the zone of another', () => {
    const isAllowed = isAllowedBy(ofDomain('prod'));
    const mine = (deed: { action: string; resource: string }) => isAllowedBy(ofDomain('dev'))(deed);
    const ofDev = Object.values(deedsOfNames)
      .flat()
      .filter(({ action, resource }) => /wafv2:|log-group:|DeleteCertificate/.test(`${action} ${resource}`))
      .filter(({ resource }) => !resource.includes('managedruleset') && !resource.includes('role/'));
    expect(ofDev.length).toBeGreaterThan(10);
    expect(ofDev.filter(isAllowed)).toEqual([]);
    const others = [
      {
        action: 'apigateway:DELETE',
        resource: 'arn:aws:apigateway:ap-northeast-2::/domainnames/other.example.com',
      },
      { action: 'route53:ChangeResourceRecordSets', resource: 'arn:aws:route53:::hostedzone/Z9' },
    ];
    expect(others.filter(mine)).toEqual([]);
  });
});
