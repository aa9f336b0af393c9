import { expect, test } from '@jest/globals';
import { apiOrigin, appDomain, viewerCertificate } from './app-domain.cjs';
import { edgeTemplate } from './edge-template.cjs';

const [app, hostedZone] = ['app.example.com', 'Z0123456789ABCDEFGHIJ'];
const appCertificate = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
const imported = (id: string) => ({ 'Fn::ImportValue': `moim-web-dev-edge-${id}` });

test('a stage without a name and a firewall changes nothing, and has nothing in us-east-1', () => {
  expect(appDomain({}, 'dev')).toEqual({ Resources: {}, Outputs: {} });
  expect(viewerCertificate({}, 'dev')).toEqual({ CloudFrontDefaultCertificate: true });
  expect(edgeTemplate({}, 'dev')).toEqual({ Resources: {}, Outputs: {} });
});

test('a name in a zone has a certificate of us-east-1, and records of IPv4, IPv6 and HTTP/3', () => {
  const { Resources, Outputs } = edgeTemplate({ domain: { app, hostedZone } }, 'dev');
  const [id = ''] = Object.keys(Resources);
  expect(Outputs).toEqual({ [id]: { Value: { Ref: id } } });
  expect(viewerCertificate({ app, hostedZone }, 'dev')).toEqual({
    AcmCertificateArn: imported(id),
    SslSupportMethod: 'sni-only',
    MinimumProtocolVersion: 'TLSv1.2_2021',
  });
  expect(appDomain({ domain: { app, hostedZone } }, 'dev')).toMatchObject({
    Resources: {
      Distribution: { Properties: { DistributionConfig: { Aliases: [app] } } },
      AppAddress4: { Properties: { Type: 'A', Name: app } },
      AppAddress6: { Properties: { Type: 'AAAA' } },
      AppService: { Properties: { Type: 'HTTPS' } },
    },
    Outputs: { AppUrl: { Value: 'https://app.example.com' } },
  });
});

test('where DNS is elsewhere, there is no record and nothing in us-east-1, and an output for DNS', () => {
  const domain = { app, appCertificate };
  expect(edgeTemplate({ domain }, 'dev').Resources).toEqual({});
  expect(viewerCertificate(domain, 'dev')).toMatchObject({ AcmCertificateArn: appCertificate });
  const { Resources, Outputs } = appDomain({ domain }, 'dev');
  expect(Object.keys(Resources)).toEqual(['Distribution']);
  expect(Outputs).toHaveProperty('AppDnsTarget');
});

test('each name has a certificate of its own, so that both exist while the distribution moves', () => {
  const idOf = (name: string) =>
    Object.keys(edgeTemplate({ domain: { app: name, hostedZone } }, 'dev').Resources);
  expect(idOf(app)).not.toEqual(idOf('www.example.com'));
  expect(idOf(app)).toEqual(idOf(app));
});

test('a firewall works with and without a name', () => {
  expect(Object.keys(edgeTemplate({ waf: { mode: 'count' } }, 'dev').Outputs)).toEqual(['WebAcl']);
  expect(appDomain({ waf: { mode: 'count' } }, 'dev').Resources).toEqual({
    Distribution: { Properties: { DistributionConfig: { WebACLId: imported('WebAcl') } } },
  });
});

test('the distribution finds the API at its name, because it may have no other endpoint', () => {
  expect(apiOrigin({ api: 'api.example.com', hostedZone }, 'dev')).toBe('api.example.com');
  expect(JSON.stringify(apiOrigin({}, 'dev'))).toContain('moim-platform-dev-HttpApiId');
});
