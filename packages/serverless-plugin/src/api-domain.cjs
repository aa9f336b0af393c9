// @ts-check
'use strict';

const { fault } = require('./fault.cjs');
/** @import { Domain } from './domain.cjs' */

/** @param {string} id @param {string} attribute */
const attribute = (id, attribute) => ({ 'Fn::GetAtt': [id, attribute] });

/**
 * A certificate that AWS issues once it finds its record in the zone, where CloudFormation puts it.
 *
 * @param {string} name
 * @param {string} hostedZone
 */
const certificate = (name, hostedZone) => ({
  Type: 'AWS::CertificateManager::Certificate',
  Properties: {
    DomainName: name,
    ValidationMethod: 'DNS',
    DomainValidationOptions: [{ DomainName: name, HostedZoneId: hostedZone }],
  },
});

/**
 * A record that answers with the addresses of an AWS resource.
 *
 * @param {string} type
 * @param {string} name
 * @param {string} hostedZone
 * @param {{ DNSName: unknown, HostedZoneId: unknown }} target
 */
const aliasRecord = (type, name, hostedZone, target) => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: { HostedZoneId: hostedZone, Name: name, Type: type, AliasTarget: target },
});

/**
 * What the platform's template gets where the stage names its API: a certificate, the name, and its records. Nothing
 * otherwise. It is merged into the template, whose output `HttpApiUrl` becomes that of the name.
 *
 * @param {Domain} domain checked
 * @param {string} [region] of the stage
 */
function apiDomain({ api, hostedZone, apiCertificate, keepDefaultEndpoint = false }, region) {
  if (!api) return { Resources: {} };
  refuseForeignCertificate(apiCertificate, region);
  const target = {
    DNSName: attribute('ApiDomain', 'RegionalDomainName'),
    HostedZoneId: attribute('ApiDomain', 'RegionalHostedZoneId'),
  };
  return {
    Resources: {
      ...(!apiCertificate && hostedZone && { ApiCertificate: certificate(api, hostedZone) }),
      ApiDomain: {
        Type: 'AWS::ApiGatewayV2::DomainName',
        Properties: {
          DomainName: api,
          DomainNameConfigurations: [
            {
              CertificateArn: apiCertificate ?? { Ref: 'ApiCertificate' },
              EndpointType: 'REGIONAL',
              SecurityPolicy: 'TLS_1_2',
              IpAddressType: 'dualstack',
            },
          ],
        },
      },
      ApiMapping: {
        Type: 'AWS::ApiGatewayV2::ApiMapping',
        Properties: {
          ApiId: { Ref: 'HttpApi' },
          DomainName: { Ref: 'ApiDomain' },
          Stage: { Ref: 'HttpApiStage' },
        },
      },
      ...(hostedZone && {
        ApiAddress4: aliasRecord('A', api, hostedZone, target),
        ApiAddress6: aliasRecord('AAAA', api, hostedZone, target),
      }),
      // Only the name is left, so that nobody depends on a URL that does not survive the platform.
      ...(!keepDefaultEndpoint && { HttpApi: { Properties: { DisableExecuteApiEndpoint: true } } }),
    },
    Outputs: {
      HttpApiUrl: { Value: `https://${api}` },
      ...(!hostedZone && { HttpApiDnsTarget: { Value: target.DNSName } }),
    },
  };
}

/** @param {string | undefined} arn @param {string | undefined} region */
function refuseForeignCertificate(arn, region) {
  const own = arn?.split(':')[3];
  if (own === undefined || region === undefined || own === region) return;
  throw fault(
    `domain.apiCertificate of the stage is in ${own}, but API Gateway needs one in ${region}, where the stage is deployed.`,
  );
}

module.exports = { aliasRecord, apiDomain, certificate };
