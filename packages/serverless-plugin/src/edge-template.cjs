// @ts-check
'use strict';

const { createHash } = require('node:crypto');
const { certificate } = require('./api-domain.cjs');
const { webAcl } = require('./web-acl.cjs');
/** @import { Domain } from './domain.cjs' */
/** @import { Waf } from './waf.cjs' */

/** @typedef {{ domain?: Domain, waf?: Waf, logRetentionDays?: number }} EdgeSettings */

/**
 * The logical id of the certificate of a name. Each name has its own, so that the distribution moves from one to the next
 * while both exist.
 *
 * @param {string} name
 */
const certificateId = (name) => `Certificate${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;

/**
 * What CloudFront reads in us-east-1 only: the certificate of the app's name, and the firewall. Each output is the ARN of the
 * resource of that id. Empty if the stage has neither.
 *
 * @param {EdgeSettings} settings of the stage, checked
 * @param {string} stage
 */
function edgeTemplate({ domain = {}, waf = {}, logRetentionDays = 14 }, stage) {
  const { app, hostedZone, appCertificate } = domain;
  const isOurs = app !== undefined && hostedZone !== undefined && appCertificate === undefined;
  return {
    Resources: {
      ...(isOurs && { [certificateId(app)]: certificate(app, hostedZone) }),
      ...(waf.mode && webAcl(waf, stage, logRetentionDays)),
    },
    Outputs: {
      ...(isOurs && { [certificateId(app)]: { Value: { Ref: certificateId(app) } } }),
      ...(waf.mode && { WebAcl: { Value: { 'Fn::GetAtt': ['WebAcl', 'Arn'] } } }),
    },
  };
}

/**
 * The name under which the stage's region exports an ARN from us-east-1. deploy.sh puts it there.
 *
 * @param {string} stage
 * @param {string} id of the resource
 */
const edgeExport = (stage, id) => `moim-web-${stage}-edge-${id}`;

module.exports = { certificateId, edgeExport, edgeTemplate };
