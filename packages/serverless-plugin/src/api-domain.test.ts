import { expect, test } from '@jest/globals';
import { apiDomain } from './api-domain.cjs';

const [api, hostedZone] = ['api.example.com', 'Z0123456789ABCDEFGHIJ'];
const apiCertificate = 'arn:aws:acm:ap-northeast-2:123456789012:certificate/0a1b';
const idsOf = (domain: object) => Object.keys(apiDomain(domain).Resources);

test('a stage without a name of the API adds nothing, whatever the app is called', () => {
  expect(apiDomain({})).toEqual({ Resources: {} });
  expect(apiDomain({ app: 'app.example.com', hostedZone })).toEqual({ Resources: {} });
});

test('a name in a zone gets its certificate and records there, and replaces the default endpoint', () => {
  expect(idsOf({ api, hostedZone })).toEqual([
    'ApiCertificate',
    'ApiDomain',
    'ApiMapping',
    'ApiAddress4',
    'ApiAddress6',
    'HttpApi',
  ]);
  expect(apiDomain({ api, hostedZone })).toMatchObject({
    Resources: {
      ApiCertificate: {
        Properties: { DomainValidationOptions: [{ DomainName: api, HostedZoneId: hostedZone }] },
      },
      ApiDomain: { Properties: { DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }] } },
      HttpApi: { Properties: { DisableExecuteApiEndpoint: true } },
    },
    Outputs: { HttpApiUrl: { Value: 'https://api.example.com' } },
  });
});

test('where DNS is elsewhere, the stack adds no record and outputs what the name must point at', () => {
  expect(idsOf({ api, apiCertificate })).toEqual(['ApiDomain', 'ApiMapping', 'HttpApi']);
  const { Resources, Outputs } = apiDomain({ api, apiCertificate });
  expect(Resources).toMatchObject({
    ApiDomain: { Properties: { DomainNameConfigurations: [{ CertificateArn: apiCertificate }] } },
  });
  expect(Outputs).toMatchObject({
    HttpApiDnsTarget: { Value: { 'Fn::GetAtt': ['ApiDomain', 'RegionalDomainName'] } },
  });
});

test('a certificate of its own in a zone gets the records, and no second certificate', () => {
  expect(idsOf({ api, apiCertificate, hostedZone })).not.toContain('ApiCertificate');
  expect(idsOf({ api, apiCertificate, hostedZone })).toContain('ApiAddress6');
});

test('the default endpoint stays while the stage wants to keep it', () => {
  expect(idsOf({ api, hostedZone, keepDefaultEndpoint: true })).not.toContain('HttpApi');
  expect(idsOf({ api, hostedZone, keepDefaultEndpoint: false })).toContain('HttpApi');
});

test('a certificate of another region is refused, because API Gateway cannot read it', () => {
  expect(() => apiDomain({ api, apiCertificate }, 'ap-northeast-2')).not.toThrow();
  expect(() => apiDomain({ api, apiCertificate }, 'eu-west-1')).toThrow(
    'domain.apiCertificate of the stage is in ap-northeast-2, but API Gateway needs one in eu-west-1',
  );
});
