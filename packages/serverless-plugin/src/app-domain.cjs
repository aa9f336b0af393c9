// @ts-check
'use strict';

const { aliasRecord } = require('./api-domain.cjs');
const { certificateId, edgeExport } = require('./edge-template.cjs');
/** @import { Domain } from './domain.cjs' */
/** @import { EdgeSettings } from './edge-template.cjs' */

/** CloudFront's own zone, for every distribution: its documentation names it. */
const cloudFrontZone = 'Z2FDTNDATAQYW2';

/**
 * The certificate that viewers see, and the TLS that they must speak.
 *
 * @param {Domain} domain
 * @param {string} stage
 */
function viewerCertificate({ app, appCertificate }, stage) {
  // CloudFront's own certificate brings CloudFront's own minimum of TLS.
  if (!app) return { CloudFrontDefaultCertificate: true };
  return {
    AcmCertificateArn: appCertificate ?? { 'Fn::ImportValue': edgeExport(stage, certificateId(app)) },
    SslSupportMethod: 'sni-only',
    MinimumProtocolVersion: 'TLSv1.2_2021',
  };
}

/**
 * Where the distribution finds the API: at its name, which may be its only endpoint.
 *
 * @param {Domain} domain
 * @param {string} stage
 */
const apiOrigin = ({ api }, stage) =>
  api ?? {
    'Fn::Sub': [
      `\${Id}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}`,
      { Id: { 'Fn::ImportValue': `moim-platform-${stage}-HttpApiId` } },
    ],
  };

/**
 * What the web's template gets where the stage names its app or has a firewall. It is merged into the distribution.
 *
 * @param {EdgeSettings} settings of the stage, checked
 * @param {string} stage
 */
function appDomain({ domain: { app, hostedZone } = {}, waf = {} }, stage) {
  const target = { DNSName: { 'Fn::GetAtt': ['Distribution', 'DomainName'] }, HostedZoneId: cloudFrontZone };
  const config = {
    ...(app && { Aliases: [app] }),
    ...(waf.mode && { WebACLId: { 'Fn::ImportValue': edgeExport(stage, 'WebAcl') } }),
  };
  return {
    Resources: {
      ...(Object.keys(config).length > 0 && { Distribution: { Properties: { DistributionConfig: config } } }),
      ...(app &&
        hostedZone && {
          AppAddress4: aliasRecord('A', app, hostedZone, target),
          AppAddress6: aliasRecord('AAAA', app, hostedZone, target),
          // Tells browsers of HTTP/3 before they connect.
          AppService: aliasRecord('HTTPS', app, hostedZone, target),
        }),
    },
    Outputs: {
      ...(app && { AppUrl: { Value: `https://${app}` } }),
      ...(app && !hostedZone && { AppDnsTarget: { Value: target.DNSName } }),
    },
  };
}

module.exports = { apiOrigin, appDomain, viewerCertificate };
