import { describe, expect, test } from '@jest/globals';
import { checkDomain } from './domain.cjs';

const [api, app, hostedZone] = ['api.example.com', 'app.example.com', 'Z0123456789ABCDEFGHIJ'];
const certificate = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/0a1b-2c`;
const [apiCertificate, appCertificate] = [certificate('ap-northeast-2'), certificate('us-east-1')];
const check = (domain: unknown) => () => checkDomain('stages/mine.yml', domain);

test.each<[string, object]>([
  ['no name', {}],
  ['the name of the API', { api, hostedZone }],
  ['the name of the app', { app, hostedZone }],
  ['both, one of them that of the zone itself', { api, app: 'example.com', hostedZone }],
  ['names whose DNS is elsewhere', { api, app, apiCertificate, appCertificate }],
  ['a certificate of its own in a zone', { api, hostedZone, apiCertificate }],
  ['both endpoints for a while', { api, hostedZone, keepDefaultEndpoint: true }],
  ['an internationalized name', { app: 'xn--3e0b707e.example.xn--3e0b707e', hostedZone }],
])('accepts %s', (_, domain) => {
  expect(check(domain)).not.toThrow();
});

describe('refuses in one line', () => {
  test.each<[string, unknown, string]>([
    ['a mistyped setting', { ap: app }, 'there is no setting "domain.ap". Did you mean domain.api?'],
    ['an unknown setting', { colour: [] }, 'there is no setting "domain.colour". Known: domain.api, '],
    ['a URL', { api: `https://${api}`, hostedZone }, 'domain.api must be a name such as api.example.com'],
    ['a path', { api: `${api}/v1`, hostedZone }, 'domain.api must be a name'],
    ['a port', { api: `${api}:443`, hostedZone }, 'domain.api must be a name'],
    ['capitals', { app: 'App.example.com', hostedZone }, 'domain.app must be a name'],
    ['a wildcard', { app: '*.example.com', hostedZone }, 'domain.app must be a name'],
    ['the root dot', { app: `${app}.`, hostedZone }, 'domain.app must be a name'],
    ['one label', { app: 'localhost', hostedZone }, 'domain.app must be a name'],
    ['an address', { api: '192.0.2.1', hostedZone }, 'domain.api must be a name'],
    [
      'a name that no certificate takes',
      { api: `${'a'.repeat(60)}.${api}`, hostedZone },
      'domain.api must be',
    ],
    ['nothing as a name', { api: '', hostedZone }, 'domain.api must be a name'],
    [
      'the ARN of a zone',
      { api, hostedZone: `/hostedzone/${hostedZone}` },
      'domain.hostedZone must be the id',
    ],
    ['the name of a zone', { api, hostedZone: 'example.com' }, 'domain.hostedZone must be the id'],
    ['no ARN', { api, apiCertificate: 'mine' }, 'domain.apiCertificate must be the ARN'],
    ['a certificate that CloudFront cannot read', { app, appCertificate: apiCertificate }, 'in us-east-1'],
    ['a word for a boolean', { api, hostedZone, keepDefaultEndpoint: 'yes' }, 'must be a boolean, got "yes"'],
    ['a name without a certificate', { api }, 'domain.api needs domain.hostedZone, or domain.apiCertificate'],
    [
      'another one',
      { api, app, apiCertificate },
      'domain.app needs domain.hostedZone, or domain.appCertificate',
    ],
    [
      'a certificate without a name',
      { app, hostedZone, apiCertificate },
      'domain.apiCertificate needs domain.api',
    ],
    ['a zone without a name', { hostedZone }, 'domain.hostedZone needs domain.api, domain.app or both'],
    ['one name for both', { api, app: api, hostedZone }, 'domain.api and domain.app must differ'],
    [
      'no endpoint to keep',
      { app, hostedZone, keepDefaultEndpoint: true },
      'keepDefaultEndpoint needs domain.api',
    ],
  ])('%s', (_, domain, message) => {
    expect(check(domain)).toThrow(`stages/mine.yml: `);
    expect(check(domain)).toThrow(message);
    expect(check(domain)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('\n'), stack: '' }),
    );
  });
});
