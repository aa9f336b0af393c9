import { expect, test } from '@jest/globals';
import { checkWaf } from './waf.cjs';
import { webAcl } from './web-acl.cjs';

const check = (waf: unknown) => () => checkWaf('stages/mine.yml', waf);

test.each([{}, { mode: 'count' }, { mode: 'block', requestsPerAddress: 10 }])('accepts %j', (waf) => {
  expect(check(waf)).not.toThrow();
});

test.each<[object, string]>([
  [{ mode: 'on' }, 'stages/mine.yml: waf.mode must be block or count, got "on".'],
  [{ requestsPerAddress: 500 }, 'stages/mine.yml: waf.mode must be block or count, got undefined.'],
  [{ mode: 'block', rate: 5 }, 'there is no setting "waf.rate". Known: waf.mode, waf.requestsPerAddress.'],
  [
    { mode: 'block', requestsPerAddress: 9 },
    'requestsPerAddress must be a whole number from 10 to 2000000000',
  ],
  [{ mode: 'block', requestsPerAddress: 1.5e1 + 0.5 }, 'must be a whole number'],
  [{ mode: 'block', requestsPerAddress: '500' }, 'must be a whole number from 10 to 2000000000, got "500".'],
])('refuses %j', (waf, message) => {
  expect(check(waf)).toThrow(message);
});

const rulesOf = (mode: 'block' | 'count') => webAcl({ mode }, 'prod', 90).WebAcl.Properties.Rules;

test('in the mode count nothing is refused, and in the mode block nothing but counting rules lets through', () => {
  expect(JSON.stringify(rulesOf('count'))).not.toMatch(/"Block"|"None"/);
  const actions = rulesOf('block').map((rule) => ('Action' in rule ? rule.Action : rule.OverrideAction));
  expect(actions).toEqual([{ Block: expect.anything() }, { None: {} }, { None: {} }, { None: {} }]);
});

test('what people write, large JSON and the cursors of long lists only count', () => {
  const counting = [
    ...JSON.stringify(rulesOf('block')).matchAll(/"Name":"(\w+)","ActionToUse":{"Count":{}}/g),
  ];
  expect(counting.map(([, name]) => name).sort()).toEqual([
    'CrossSiteScripting_BODY',
    'EC2MetaDataSSRF_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'SizeRestrictions_BODY',
    'SizeRestrictions_QUERYSTRING',
  ]);
});

test('a client that sends too much is told so as by the API', () => {
  const { CustomResponseBodies } = webAcl({ mode: 'block', requestsPerAddress: 50 }, 'prod', 90).WebAcl
    .Properties;
  expect(JSON.parse(CustomResponseBodies.TooManyRequests.Content)).toMatchObject({
    type: '/docs/problems#too-many-requests',
    status: 429,
  });
  expect(JSON.stringify(rulesOf('block')[0])).toContain('{"Name":"retry-after","Value":"300"}');
});

test('neither tokens nor tickets are kept: the log leaves out queries and credentials, and there are no samples', () => {
  const { WebAcl, WafLogging, WafLogs } = webAcl({ mode: 'block' }, 'prod', 90);
  expect(WafLogging.Properties.RedactedFields).toEqual([
    { SingleHeader: { Name: 'authorization' } },
    { SingleHeader: { Name: 'cookie' } },
    { QueryString: {} },
  ]);
  expect(JSON.stringify(WebAcl)).not.toContain('"SampledRequestsEnabled":true');
  expect(WafLogs.Properties).toEqual({ LogGroupName: 'aws-waf-logs-moim-prod-web', RetentionInDays: 90 });
});
