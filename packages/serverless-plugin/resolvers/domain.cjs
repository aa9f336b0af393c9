// @ts-check
'use strict';

const { apiDomain } = require('../src/api-domain.cjs');
const { apiOrigin, appDomain, viewerCertificate } = require('../src/app-domain.cjs');
const { readCommon } = require('../src/read-common.cjs');
const { serviceFolder } = require('../src/service-folder.cjs');
/** @import { EdgeSettings } from '../src/edge-template.cjs' */
/** @import { ResolverInput } from '../src/serverless.ts' */

/**
 * What follows from the stage's `domain` and `waf`, which shared.cjs has checked. The local AWS has neither.
 *
 * @param {ResolverInput} input
 */
module.exports = async ({ options, resolveConfigurationProperty }) => {
  const { params } = readCommon(await serviceFolder(resolveConfigurationProperty));
  const stage = options.stage ?? 'dev';
  /** @type {EdgeSettings & { corsOrigins?: string[] }} */
  const { corsOrigins = [], ...settings } = { ...params.default, ...params[stage] };
  const { domain = {}, waf = {} } = options.deferRoutes ? {} : settings;
  const origin = domain.app ? [`https://${domain.app}`] : [];
  return {
    api: apiDomain(domain, options.region),
    apiOrigin: apiOrigin(domain, stage),
    app: appDomain({ domain, waf }, stage),
    viewerCertificate: viewerCertificate(domain, stage),
    // The bucket of files is never at the app's own name.
    uploadOrigins: [...new Set([...corsOrigins, ...origin])],
    socketUrl: domain.app
      ? `wss://${domain.app}/ws`
      : { 'Fn::Join': ['/', [{ 'Fn::GetAtt': ['WebsocketsApi', 'ApiEndpoint'] }, stage]] },
  };
};
