import { expect, test } from '@jest/globals';
import { responseHeaders } from './response-headers.cjs';

const headers = {
  'content-security-policy': "default-src 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
};

test('headers that CloudFront knows go into their own section, and all others keep their names', () => {
  const { security, custom } = responseHeaders(headers, { Id: { Ref: 'X' } });
  expect(security).toMatchObject({
    ContentSecurityPolicy: {
      ContentSecurityPolicy: { 'Fn::Sub': ["default-src 'none'", { Id: { Ref: 'X' } }] },
    },
    ContentTypeOptions: { Override: true },
    ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: false },
  });
  expect(custom.Items).toEqual([
    { Header: 'cross-origin-opener-policy', Value: 'same-origin', Override: true },
  ]);
});

test.each(['content-security-policy', 'referrer-policy', 'x-content-type-options'])(
  'an app without %s is refused',
  (name) => {
    expect(() => responseHeaders({ ...headers, [name]: '' }, {})).toThrow(/must set/);
  },
);
