// @ts-check
'use strict';

/** Two years: what the list that browsers are shipped with asks for. */
const strictTransport = 63_072_000;

/**
 * The headers of an app as the two sections of a CloudFront policy: those that CloudFront knows, and all others. Browsers are
 * told to come back by HTTPS only; not to other hosts below the app's, which somebody else may run.
 *
 * @param {Readonly<Record<string, string>>} headers
 * @param {Readonly<Record<string, string | object>>} variables what `${…}` in the Content-Security-Policy stands for
 */
function responseHeaders(headers, variables) {
  const {
    'content-security-policy': policy,
    'referrer-policy': referrers,
    'x-content-type-options': types,
    ...others
  } = headers;
  if (!policy || !referrers || types !== 'nosniff')
    throw new Error(
      'securityHeaders() must set content-security-policy, referrer-policy and x-content-type-options',
    );
  // A list of no variables would be a mistake to CloudFormation's validators.
  const substituted = { 'Fn::Sub': Object.keys(variables).length > 0 ? [policy, variables] : policy };
  return {
    security: {
      ContentSecurityPolicy: { ContentSecurityPolicy: substituted, Override: true },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: referrers, Override: true },
      StrictTransportSecurity: {
        AccessControlMaxAgeSec: strictTransport,
        IncludeSubdomains: false,
        Override: true,
      },
    },
    custom: {
      Items: Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
}

module.exports = { responseHeaders };
